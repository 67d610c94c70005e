using Lindian.Domain.Organization;

namespace Lindian.Host.Demo;

/// <summary>A demand that is to come in: when, and if it is one of this morning's, where and what becomes of it.</summary>
public sealed record DemoDue(DateTime At, Guid? CommunityId = null, DemoCase? Case = null);

/// <summary>
/// What lies on the desks this morning, whatever the chance of the year left there: calls that wait for the dispatcher, each
/// manager's open work with some of it late, replies to review, customers to call, appeals and wishes to decide.
/// </summary>
public sealed class DemoDesk(IReadOnlyList<Unit> communities, IReadOnlyList<DemoMatter> matters, DemoStage stage)
{
    private static readonly double[] ManagersWork = [0.12, 0.4, 1.1, 2.2, 3.1, 4.6, 6.2, 8.4, 9.8];
    private const int ReviewsOfFirst = 3, ReviewsOfOthers = 1;
    private static readonly string[] ManagersTypes =
        ["SERVICE-OTHER", "SERVICE-POPULATION", "SERVICE-TOU", "SERVICE-INVOICE", "SERVICE-INFO-SMS", "SERVICE-SAFETY", "OPINION-SERVICE", "SUGGEST-SERVICE", "SUGGEST-GRID"];

    public IEnumerable<DemoDue> Cases() => [.. Queue(), .. communities.Where(IsFirst).SelectMany((c, i) => Manager(c, i == 0 ? 9 : 3)), .. Departments(), .. Leaders(), .. Supervisors()];

    private IEnumerable<DemoDue> Queue()
    {
        foreach (var minutes in new[] { 2.5, 5, 9, 14, 19, 26, 33, 41, 52 }) yield return Due(minutes / 1440, Somewhere(), Matter(m => !m.IsRepair), DemoStop.Received);
        foreach (var hours in new[] { 3.5, 5.5 }) yield return Due(hours / 24, Somewhere(), Matter(m => m.Type.StartsWith("SERVICE", StringComparison.Ordinal)), DemoStop.Returned);
    }

    private IEnumerable<DemoDue> Manager(Unit community, int count)
    {
        var step = ManagersWork.Length / count;
        for (var i = 0; i < count; i++)
        {
            var stop = i switch { 0 => DemoStop.Dispatched, 1 => DemoStop.Accepted, 3 when count > 4 => DemoStop.SuspensionAsked, 4 => DemoStop.AssistanceAsked, 6 => DemoStop.Supervised, _ => DemoStop.Working };
            yield return Due(ManagersWork[i * step], community, Matter(m => ManagersTypes.Contains(m.Type)), stop, urges: i is 5 or 7 ? 1 : 0);
        }
    }

    private IEnumerable<DemoDue> Departments()
    {
        foreach (var (type, ages) in new[]
        {
            ("SERVICE-METER", new[] { 0.1, 0.3, 1.2, 2.1, 5.2 }), ("SERVICE-CHA", [0.08, 0.3, 0.9, 1.7, 4.1]), ("SERVICE-CONNECT", [0.2, 1.3, 3.2]), ("COMPLAINT", [0.3, 1.2, 4.5]),
            ("SERVICE-TREE", [0.6, 3.5]), ("SERVICE-DER", [0.5, 2.4]), ("SERVICE-CARE", [0.7]), ("REPAIR-OUTAGE-SINGLE", [0.02, 0.03]),
        })
            for (var i = 0; i < ages.Length; i++)
                yield return Due(ages[i], communities[i * 5 % communities.Count], Matter(m => m.Type.StartsWith(type, StringComparison.Ordinal)), i == 0 ? DemoStop.Dispatched : DemoStop.Working, urges: ages[i] > 4 ? 1 : 0);
    }

    private IEnumerable<DemoDue> Leaders()
    {
        var first = communities[0].ParentId;
        foreach (var team in communities.GroupBy(c => c.ParentId))
            for (var i = 0; i < (team.Key == first ? ReviewsOfFirst : ReviewsOfOthers); i++)
                yield return Due(1.5 + i * 0.9, team.ElementAt(i % team.Count()), Matter(m => ManagersTypes.Contains(m.Type)), DemoStop.Replied);
        // at a weekend the calls of the week are all made but these
        var calls = stage.Calendar.IsWorkday(stage.Calendar.DateOf(stage.Now)) ? 2 : 13;
        for (var i = 0; i < calls; i++) yield return Due(8.2 + i * 0.4, Somewhere(), Matter(m => m.Type.StartsWith("SERVICE", StringComparison.Ordinal)), DemoStop.Reviewed);
        for (var i = 0; i < 4; i++) yield return Due(2.1 + i, Somewhere(), Matter(m => m.Suspend is not null), DemoStop.SuspensionAsked);
    }

    private IEnumerable<DemoDue> Supervisors()
    {
        for (var i = 0; i < 4; i++) yield return Due(1.1 + i * 1.6, Somewhere(), Matter(m => m.Type.StartsWith("OPINION", StringComparison.Ordinal)), DemoStop.Supervised, urges: 1);
        for (var i = 0; i < 4; i++) yield return Due(11 + i * 1.5, Somewhere(), Matter(m => m.Type.StartsWith("SERVICE", StringComparison.Ordinal)), DemoStop.Appealed);
    }

    // a manager of two communities has the work of one
    private bool IsFirst(Unit community) => communities.First(c => ManagerOf(c) == ManagerOf(community)) == community;

    private static Guid ManagerOf(Unit community) => community.Assignments.First(a => a.Primary).MemberId;

    private DemoDue Due(double daysAgo, Unit community, DemoMatter matter, DemoStop stop, int urges = 0) => new(
        stage.Now - TimeSpan.FromSeconds(Math.Round(daysAgo * 86_400)), community.Id, DemoCase.Waiting(matter, stage.Dice.Next(matter.Words.Count), stop, urges: urges));

    private Unit Somewhere() => stage.Dice.Pick(communities);

    private DemoMatter Matter(Func<DemoMatter, bool> fits) => stage.Dice.Pick([.. matters.Where(fits)]);
}
