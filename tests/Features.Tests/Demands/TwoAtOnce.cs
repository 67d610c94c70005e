using Lindian.Data.Maps.Demands;
using Lindian.Domain.Demands;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Demands;

/// <summary>The same thing twice, or two people at the same thing.</summary>
public sealed class TwoAtOnce
{
    /// <summary>Six hands do not always meet at the same moment; in one of several rounds they do.</summary>
    private const int Rounds = 5;

    [Theory, OnEveryDatabase]
    public async Task The_same_operation_twice_gives_the_same_answer_and_counts_once(TownRef here)
    {
        var way = await Way.Begin(here);
        var operation = NewId.Next();
        var first = await way.Desk.Raises("路灯杆漏电", way.Quarter, operation: operation);
        (await way.Desk.Raises("路灯杆漏电", way.Quarter, operation: operation)).ShouldBe(first);

        var urge = NewId.Next();
        var answers = new[] { await Urges(way, urge, "快一点"), await Urges(way, urge, "快一点") };
        answers[1].Body.ShouldBe(answers[0].Body);
        (await way.Row()).UrgeCount.ShouldBe(1);
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_operation_with_another_body_is_refused(TownRef here)
    {
        var way = await Way.Begin(here);
        var urge = NewId.Next();
        (await Urges(way, urge, "快一点")).Ok.ShouldBeTrue();
        var other = await Urges(way, urge, "再快一点");
        (other.Status, other.Code).ShouldBe((409, "operation.other-body"));
    }

    [Theory, OnEveryDatabase]
    public async Task Sent_ten_times_at_once_it_still_counts_once(TownRef here)
    {
        var way = await Way.Begin(here);
        var urge = NewId.Next();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Urges(way, urge, "快一点")));
        answers.Where(a => !a.Ok).Select(a => a.Code).ShouldAllBe(code => code == "stale");
        answers.Where(a => a.Ok).Select(a => a.Body).Distinct().Count().ShouldBe(1);
        (await way.Row()).UrgeCount.ShouldBe(1);

        var again = await Urges(way, urge, "快一点"); // as somebody does who was told that it is stale
        (again.Ok, again.Body).ShouldBe((true, answers.First(a => a.Ok).Body));
        (await way.Row()).UrgeCount.ShouldBe(1);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_looked_at_an_older_version_is_told_so(TownRef here)
    {
        var way = await Way.Begin(here);
        var seen = (await way.Manager.Sees(way.Demand)).Version;
        await way.Desk.Does(way.Demand, "urges");
        var reply = await way.Manager.Tries(way.Demand, "reply", new { words = "已修好", version = seen });
        (reply.Status, reply.Code).ShouldBe((409, "stale"));
        (await way.Manager.Tries(way.Demand, "reply", new { words = "已修好", version = seen + 1 })).Ok.ShouldBeTrue();
    }

    [Theory, OnEveryDatabase]
    public async Task A_demand_of_a_pool_goes_to_one_of_all_who_reach_for_it(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var desk = await quarter.Dispatcher();
        var reaching = new List<Person>();
        for (var i = 0; i < 6; i++) reaching.Add(await quarter.BackOffice());
        for (var round = 0; round < Rounds; round++) await All(reaching, desk, quarter);
    }

    private static async Task All(List<Person> reaching, Person desk, Quarter quarter)
    {
        var (town, demand) = (quarter.Town, await desk.Raises("整栋楼停电了", quarter));
        await desk.Triages(demand, "REPAIR-OUTAGE");
        await desk.Dispatches(demand, department: quarter.Department.Id);

        var answers = await Task.WhenAll(reaching.Select(async person => (person.MemberId, Reply: await person.Tries(demand, "acceptance"))));

        var winner = answers.Single(a => a.Reply.Ok).MemberId;
        answers.Where(a => !a.Reply.Ok).ShouldAllBe(a => a.Reply.Status == 409);
        (await desk.Sees(demand)).OwnerId.ShouldBe(winner);
        var accepted = await town.InDb((db, _) => db.Events.CountAsync(e => e.SubjectId == demand.Id && e.Name == "demand.accepted"));
        var handlers = await town.InDb((db, _) => db.Participants.CountAsync(p => p.DemandId == demand.Id && p.Part == Part.Handler));
        (accepted, handlers).ShouldBe((1, 1));
    }

    private static Task<Reply> Urges(Way way, Guid operation, string words) => way.Desk.Posts($"/api/demands/{way.Demand.Id}/urges", new { words }, operation);
}
