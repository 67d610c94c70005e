using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lindian.Domain.Demands;

namespace Lindian.Features.Tests.Demands;

/// <summary>回访, 重新办理, 申诉, 归档: what can come after the reply.</summary>
public sealed class SideWaysAtTheEnd
{
    [Theory, OnEveryDatabase]
    public async Task Not_satisfied_opens_it_again_once_and_then_calls_the_supervisor(TownRef here)
    {
        var way = await Way.Begin(here);
        await way.IsReplied();
        (await way.Says("Dissatisfied", "NOT-SOLVED")).State.ShouldBe(DemandState.InProgress);
        (await way.Row()).Supervised.ShouldBeFalse();

        await way.IsReplied();
        (await way.Says("VeryDissatisfied", "TOO-SLOW")).State.ShouldBe(DemandState.FollowedUp);
        (await way.Row()).Supervised.ShouldBeTrue();
        (await way.Desk.Sees(way.Demand)).Satisfaction.ShouldBe(Satisfaction.VeryDissatisfied);

        await way.Supervisor.Does(way.Demand, "supervision", new { on = false }); // looked into: it need not stand in the list for ever
        (await way.Row()).Supervised.ShouldBeFalse();
    }

    [Theory, OnEveryDatabase]
    public async Task A_low_rating_needs_its_reason(TownRef here)
    {
        var way = await Way.Begin(here);
        await way.IsReplied();
        var reply = await way.Desk.Tries(way.Demand, "follow-up", new { reached = true, satisfaction = "Dissatisfied" });
        (reply.Status, reply.Code).ShouldBe((400, "demand.low-rating-needs-reason"));
    }

    [Theory, OnEveryDatabase]
    public async Task After_three_calls_in_vain_the_customer_counts_as_unreachable_and_never_as_satisfied(TownRef here)
    {
        var way = await Way.Begin(here);
        await way.IsReplied();
        for (var call = 1; call <= 2; call++) (await way.Desk.Does(way.Demand, "follow-up", new { reached = false })).State.ShouldBe(DemandState.Reviewed);
        (await way.Desk.Does(way.Demand, "follow-up", new { reached = false })).State.ShouldBe(DemandState.FollowedUp);
        (await way.Desk.Sees(way.Demand)).Satisfaction.ShouldBe(Satisfaction.Unreachable);
    }

    [Theory, OnEveryDatabase]
    public async Task An_appeal_that_is_upheld_opens_it_again(TownRef here)
    {
        var way = await Appealed(here);
        (await way.Desk.Tries(way.Demand, "archive")).Code.ShouldBe("demand.appeal-open");
        (await way.Supervisor.Does(way.Demand, "appeal-decision", new { upheld = true, words = "答复与事实不符" })).State.ShouldBe(DemandState.InProgress);
        (await way.Desk.Sees(way.Demand)).OwnerId.ShouldBe(way.Manager.MemberId);
    }

    [Theory, OnEveryDatabase]
    public async Task An_appeal_that_is_rejected_leaves_the_answer_as_it_was(TownRef here)
    {
        var way = await Appealed(here);
        (await way.Supervisor.Does(way.Demand, "appeal-decision", new { upheld = false, words = "维持原答复" })).State.ShouldBe(DemandState.FollowedUp);
        (await way.Supervisor.Tries(way.Demand, "appeal-decision", new { upheld = false, words = "再次维持" })).Code.ShouldBe("demand.no-appeal");
        (await way.Desk.Does(way.Demand, "archive")).State.ShouldBe(DemandState.Archived);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_handled_it_does_not_decide_the_appeal(TownRef here)
    {
        var way = await Way.Begin(here);
        var leader = await way.Quarter.RegionLeader();
        await leader.IsGiven(Domain.Organization.Role.TeamLeader, way.Quarter.Region.Id);
        await way.Manager.Does(way.Demand, "transfer", new { ownerId = leader.MemberId });
        await leader.SignsIn();
        await leader.Does(way.Demand, "acceptance");
        await leader.Does(way.Demand, "reply", new { words = "已修好" });
        await way.Leader.Does(way.Demand, "review", new { pass = true, faults = Array.Empty<string>() });
        await way.Desk.Does(way.Demand, "appeal", new { ground = "FACTS-WRONG", words = "并没有修" });
        (await leader.Tries(way.Demand, "appeal-decision", new { upheld = false, words = "维持" })).Code.ShouldBe("demand.handler-judges-own-work");
    }

    [Theory, OnEveryDatabase]
    public async Task Who_is_called_was_fixed_at_the_door_and_anyone_can_check_it(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (desk, manager) = (await quarter.Dispatcher(), await quarter.Manager());
        var (called, spared) = (0, 0);
        for (var i = 0; i < 40 && spared < 3; i++)
        {
            var demand = await desk.Raises("请问阶梯电价怎么算", quarter);
            await desk.Triages(demand, "CONSULT-PRICE");
            await desk.Dispatches(demand, owner: manager);
            await manager.Does(demand, "acceptance");
            await manager.Does(demand, "reply", new { words = "第一档每度五角" });
            await town.Settle();
            var seen = await desk.Sees(demand);
            var (commitment, nonce, due) = LotOf(seen);
            commitment.ShouldBe(Sha256("commit:" + nonce));
            due.ShouldBe(Convert.ToInt64(Sha256("lot:" + nonce)[..12], 16) % 100 < 10); // N-302 calls one in ten
            if (due) called++;
            else spared++;
            (seen.State, seen.Satisfaction).ShouldBe(due ? (DemandState.Reviewed, null) : (DemandState.Archived, Satisfaction.NotRated));
        }
        (called + spared).ShouldBeGreaterThan(0);
        spared.ShouldBeGreaterThan(0);
    }

    private static (string Commitment, string Nonce, bool Due) LotOf(SeenDemand seen)
    {
        using var received = JsonDocument.Parse(seen.Timeline.Single(e => e.Name == "demand.received").Payload);
        using var reviewed = JsonDocument.Parse(seen.Timeline.Single(e => e.Name == "demand.reviewed").Payload);
        return (received.RootElement.GetProperty("intake").GetProperty("lotCommitment").GetString()!,
            reviewed.RootElement.GetProperty("lotNonce").GetString()!, reviewed.RootElement.GetProperty("followUpDue").GetBoolean());
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static async Task<Way> Appealed(TownRef here)
    {
        var way = await Way.Begin(here);
        await way.IsReplied();
        await way.Says("Neutral");
        await way.Desk.Does(way.Demand, "appeal", new { ground = "FACTS-WRONG", words = "门还是关不上" });
        (await way.Desk.Tries(way.Demand, "appeal", new { ground = "FACTS-WRONG", words = "再说一次" })).Code.ShouldBe("demand.appeal-open");
        return way;
    }
}
