using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Domain.Tests.Demands;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Demands;

/// <summary>
/// Every action's request, to a demand in every state, by one person of each role within sight, by its owner, and by somebody of
/// all roles in another region: done, refused by a rule (409 with its code), by the policy of the route (403), or not found (404).
/// </summary>
public sealed class EveryStateAndRoleOverHttp(ITestOutputHelper output)
{
    private static readonly Role[] Handlers = [Role.Manager, Role.CoreMember, Role.BackOffice, Role.TeamLeader, Role.HallClerk];
    private readonly Dictionary<string, int> counts = [];
    private readonly List<string> wrong = [];

    private sealed record Knocking(Person Person, Role? Role, bool Owns = false);

    [Theory, OnEveryDatabase]
    public async Task Is_answered_as_the_written_table_says(TownRef here)
    {
        var town = await here.Open();
        var (quarter, elsewhere) = (await town.Quarter(), await town.Quarter());
        var (owner, away) = (await quarter.Manager(), await OfAllRoles(elsewhere));
        var people = new List<Knocking> { new(owner, Role.Manager, Owns: true), new(away, null) };
        foreach (var role in Enum.GetValues<Role>()) people.Add(new(await quarter.Person(role, quarter.Region), role));
        var (brought, parent) = (new BroughtDemand(quarter, owner), await new BroughtDemand(quarter, owner).To(DemandState.Received, false, DemandAction.Merge));

        foreach (var state in Enum.GetValues<DemandState>())
            foreach (var suspended in state is DemandState.Accepted or DemandState.InProgress ? new[] { false, true } : [false])
                foreach (var action in ActsOverHttp.OfStaff)
                    await Knock(people, state, suspended, action, () => brought.To(state, suspended, action), id => ActsOverHttp.Of(action, owner.MemberId, away.MemberId, parent, id));

        output.WriteLine($"{here}: {counts.Values.Sum()} requests: {string.Join(", ", counts.OrderBy(c => c.Key).Select(c => $"{c.Value} × {c.Key}"))}");
        wrong.ShouldBeEmpty();
    }

    private async Task Knock(List<Knocking> people, DemandState state, bool suspended, DemandAction action, Func<Task<Guid>> bring, Func<Guid, (string Noun, object Body)> request)
    {
        Guid? demand = null;
        foreach (var who in people)
        {
            demand ??= await bring();
            var (noun, body) = request(NewId.Next());
            var reply = await who.Person.Posts($"/api/demands/{demand}/{noun}", body);
            counts[$"{reply.Status}"] = counts.GetValueOrDefault($"{reply.Status}") + 1;
            if (!Fits(reply, who, state, suspended, action)) wrong.Add($"{action} in {state}{(suspended ? ", suspended" : "")} by {who.Role}{(who.Owns ? ", owner" : "")}: {reply.Status} {reply.Code}");
            if (reply.Ok) demand = null;
        }
    }

    private static bool Fits(Reply reply, Knocking who, DemandState state, bool suspended, DemandAction action)
    {
        if (who.Role is not { } role) return reply.Status == 404;
        var rule = ExpectedLifeCycle.Rules[action];
        if (!rule.Roles.Contains(role) && !(rule.Whose == "owner+" && Handlers.Contains(role))) return reply.Status == 403;
        var (given, taken) = (state is >= DemandState.Dispatched and <= DemandState.Archived, state is >= DemandState.Accepted and <= DemandState.Archived);
        var against = ExpectedLifeCycle.Against(action, new Situation(state, suspended, Who.Member, role, who.Owns && given, who.Owns && given, who.Owns && taken));
        return against.Count == 0 ? reply.Ok : reply.Status == 409 && against.Contains(reply.Code);
    }

    private static async Task<Person> OfAllRoles(Quarter quarter)
    {
        var person = await Person.Join(quarter.Town, "somebody", quarter.Region.Id);
        foreach (var role in Enum.GetValues<Role>()) await person.IsGiven(role, quarter.Region.Id);
        await person.SignsIn();
        return person;
    }
}
