using System.Security.Cryptography;
using Lindian.Data;
using Lindian.Data.Bulk;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Domain.Text;
using Lindian.Domain.Visits;
using Lindian.Features.Governance;

namespace Lindian.Host.Demo;

/// <summary>What was done on visits, and what leaders say about doubts, as data.</summary>
public sealed record DemoServices(IReadOnlyList<DemoService> Services, IReadOnlyList<string> Accepted, IReadOnlyList<string> Rejected);

/// <param name="Readings">Name and unit of a figure that is read; none for most.</param>
public sealed record DemoService(string Kind, IReadOnlyList<string> Words, IReadOnlyList<string>? Readings = null);

/// <summary>Writes a year of visits: about three a community and month, by whoever answered for it that day, with what was done and what was in doubt.</summary>
public sealed class DemoVisits(DemoStage stage, DemoCast cast, BulkLoad load, BulkVault vault)
{
    private readonly DemoServices script = DemoScript.Load<DemoServices>("visits.json");
    private readonly HashSet<Guid> sealing = [];

    private DemoDice Dice => stage.Dice;

    public void Write(IReadOnlyList<Unit> communities, int days)
    {
        foreach (var community in communities) MakeKey(community, stage.Now.AddDays(-days - 20));
        foreach (var plan in new DemoVisitPlan(stage, cast.Tree).Draw(communities, days)) Tell(plan);
    }

    private void MakeKey(Unit community, DateTime at)
    {
        var leader = cast.Any(Role.TeamLeader, community.Id);
        Ready(community.Id);
        stage.At(at, () => Store(CodeKey.Make(community.Id, 1, vault.Seal(community.Id, RandomNumberGenerator.GetBytes(VisitCode.KeySize)), leader.Id, at), leader));
    }

    private void Tell(DemoVisitPlan.Planned plan)
    {
        var (member, leader) = (cast.Of(cast.Tree.Member(plan.MemberId) ?? throw new InvalidOperationException("nobody")), cast.Any(Role.TeamLeader, plan.CommunityId));
        Visit? visit = null;
        stage.At(plan.From, () =>
        {
            visit = Visit.CheckIn(NewId.Next(), new Arrival(plan.MemberId, plan.CommunityId, null, plan.From, plan.From),
                new ArrivalProof(plan.Facts.Code, plan.From, plan.DeviceId, null, Evidence.Judge(plan.Facts, DemoVisitPlan.Limits), 1));
            load.Note(visit, By(member));
        });
        if (visit is null) return;
        Work(visit, plan, member);
        if (plan.EndToldAt < stage.Now) stage.At(plan.EndToldAt, () => End(visit, plan, member));
        var decided = stage.Office(plan.EndToldAt.AddDays(1 + Dice.Next(4)));
        if (visit.AwaitsDecision && decided < stage.Now.AddDays(-25)) stage.At(decided, () => Decide(visit, leader, decided));
        load.Add(visit);
    }

    private void End(Visit visit, DemoVisitPlan.Planned plan, Actor member)
    {
        if (plan.How is VisitEnd.EndOfDay or VisitEnd.NextCheckIn) visit.Suppose(plan.How, plan.To, plan.EndToldAt);
        else visit.CheckOut(plan.How, plan.To, new(BusinessTime.StartOf(BusinessTime.Day(plan.From).AddDays(1))), plan.EndToldAt);
        load.Note(visit, By(plan.How == VisitEnd.EndOfDay ? Actor.System : member));
    }

    private void Decide(Visit visit, Actor leader, DateTime at)
    {
        var verdict = Dice.Chance(80) ? VisitVerdict.Accepted : VisitVerdict.Rejected;
        var words = Say(visit.MemberId, visit.Id, Dice.Pick(verdict == VisitVerdict.Accepted ? script.Accepted : script.Rejected));
        visit.Decide(verdict, words.Id, leader.Id, at);
        load.Note(visit, By(leader));
    }

    private void Work(Visit visit, DemoVisitPlan.Planned plan, Actor member)
    {
        for (var left = Dice.Next(3); left > 0; left--)
        {
            var (at, service) = (plan.From + (plan.To - plan.From) * (0.2 + 0.7 * Dice.Share()), Dice.Pick(script.Services));
            if (at < stage.Now) stage.At(at, () => Record(visit, service, member, at));
        }
    }

    private void Record(Visit visit, DemoService service, Actor member, DateTime at)
    {
        var (id, content) = (NewId.Next(), DemoVisitPlan.Content(service, Dice));
        var words = Say(id, id, content);
        at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond));
        Store(ServiceRecord.Make(id, visit.MemberId, new ServicePlace(visit.CommunityId, visit.Id), new ServiceDone(service.Kind, words.Id, at), Dice.TrackingCode(), at), member);
        vault.Forget(id);
    }

    private Words Say(Guid holder, Guid subject, string text)
    {
        Ready(holder);
        var words = new Words(holder, subject, vault.Seal(holder, text), Redaction.Of(text));
        load.Add(words);
        return words;
    }

    private void Ready(Guid holder)
    {
        if (sealing.Add(holder)) load.Add(vault.Begin(holder));
    }

    private void Store(Entity entity, Actor by)
    {
        load.Note(entity, By(by));
        load.Add(entity);
    }

    private Occasion By(Actor actor) => new(stage.Clock) { Source = "demo", Actor = actor };
}
