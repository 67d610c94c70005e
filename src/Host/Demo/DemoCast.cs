using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Features.Organization;

namespace Lindian.Host.Demo;

/// <summary>Who does what in the demo city, chosen among those who may.</summary>
public sealed class DemoCast(Organisation tree, DemoDice dice)
{
    private static readonly Role[] Handlers = [Role.Manager, Role.CoreMember, Role.BackOffice, Role.HallClerk];
    private readonly Dictionary<Guid, Actor> actors = [];
    private readonly Dictionary<(Role, Guid), List<Member>> holders = [];
    private readonly Guid company = tree.Units.Single(u => u.Kind == UnitKind.Company).Id;

    public Organisation Tree => tree;

    public Guid Department(string code) => tree.Units.First(u => u.Code == code).Id;

    public Guid Region(int number) => tree.Units.First(u => u.Kind == UnitKind.Region && u.Code == $"CJ{number}").Id;

    public Actor Of(Member member)
    {
        if (actors.TryGetValue(member.Id, out var known)) return known;
        return actors[member.Id] = Actor.Member(member.Id, [.. member.Grants.Select(g => g.Role)], SightOf.Member(member, tree, default).DepartmentIds);
    }

    public Actor Any(Role role, Guid? unit = null) => Of(dice.Pick(Holding(role, unit)));

    /// <summary>Who owns it, or one of the department that does.</summary>
    public Actor Owner(Demand demand) => tree.Member(demand.OwnerId) is { } owner ? Of(owner) : Staff(demand.DepartmentId ?? throw new InvalidOperationException("nobody's"));

    public Actor Staff(Guid department) => Of(dice.Pick([.. tree.StaffOf(department).Where(m => m.Grants.Any(g => Handlers.Contains(g.Role)))]));

    /// <summary>The nearest leader who had no hand in it.</summary>
    public Actor Leader(Demand demand) => Clean(demand, [Role.TeamLeader, Role.RegionLeader, Role.Dispatcher]);

    /// <summary>Somebody of the desk who had no hand in it.</summary>
    public Actor Caller(Demand demand) => Clean(demand, [Role.Dispatcher, Role.Supervisor]);

    public Actor Judge(Demand demand) => Clean(demand, [Role.Supervisor, Role.RegionLeader]);

    private Actor Clean(Demand demand, Role[] roles) => Of(roles
        .Select(role => Holding(role, demand.CommunityId).Where(m => !demand.Has(Part.Handler, m.Id)).ToList())
        .Where(fit => fit.Count > 0).Select(fit => dice.Pick(fit)).First());

    private List<Member> Holding(Role role, Guid? unit)
    {
        var place = unit ?? company;
        return holders.TryGetValue((role, place), out var known) ? known : holders[(role, place)] = [.. tree.Holding(role, place).OrderBy(m => m.StaffNumber, StringComparer.Ordinal)];
    }
}
