using Lindian.Data;
using Lindian.Data.Maps.Demands;
using Lindian.Data.Maps.Governance;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>What a tracking code opens: which demand, and whose.</summary>
public sealed record TrackedKey(Guid DemandId, Guid CustomerId);

/// <summary>Reads a demand for whoever holds its tracking code (P-2). Published for the portal.</summary>
public sealed class TrackingView(AppDb db, Vault vault, Snapshot<Organisation> organisation, DemandPhotos photos, TimeProvider clock)
{
    private const int LongestChain = 8;

    private static readonly DemandAction[] OfCustomers = [DemandAction.AddWords, DemandAction.Urge, DemandAction.Withdraw, DemandAction.Rate, DemandAction.Appeal];

    public Task<TrackedKey?> Find(string typed, CancellationToken ct)
    {
        var code = TrackingCode.Plain(typed);
        return db.Demands.Where(d => d.TrackingCode == code).Select(d => new TrackedKey(d.Id, d.CustomerId)).SingleOrDefaultAsync(ct);
    }

    public async Task<Tracking> Read(Guid id, CancellationToken ct)
    {
        var demand = await Demand(id, ct);
        var root = await RootOf(demand, ct);
        var own = await History(id, ct);
        var answered = root == demand ? own : await History(root.Id, ct);
        var (words, tree) = (await Words(demand, own, ct), await organisation.Get(ct));
        var answer = answered.LastOrDefault(l => l.Step == TrackedStep.Answered)?.WordsId;
        return new Tracking(
            demand.TrackingCode, demand.Number, StageOf(demand), demand.TypeCode, demand.RaisedAt, demand.Danger, demand.IsSuspended, Handler(root, tree),
            demand.IsClosed ? [] : await Promises(id, ct), root == demand ? Said(words, answer) : await AnswerToOthers(answer, ct),
            [.. own.Select(l => new TrackedLine(l.Step, l.At, Said(words, l.WordsId), l.Detail))], Allowed(demand),
            await photos.Of(id, ct));
    }

    private Task<Demand> Demand(Guid id, CancellationToken ct) => db.Demands.AsNoTracking().SingleAsync(d => d.Id == id, ct);

    private async Task<Demand> RootOf(Demand demand, CancellationToken ct)
    {
        for (var step = 0; demand.ParentId is { } parent && step < LongestChain; step++) demand = await Demand(parent, ct);
        return demand;
    }

    private async Task<IReadOnlyList<TrackingHistory.Line>> History(Guid id, CancellationToken ct) =>
        TrackingHistory.Of(await db.Events.AsNoTracking().Where(e => e.SubjectId == id).OrderBy(e => e.Seq).ToListAsync(ct));

    private async Task<Dictionary<Guid, string>> Words(Demand demand, IEnumerable<TrackingHistory.Line> lines, CancellationToken ct)
    {
        var ids = lines.Select(l => l.WordsId).OfType<Guid>().ToList();
        await vault.Load([demand.CustomerId], ct);
        var found = await db.Words.AsNoTracking().Where(w => ids.Contains(w.Id) && w.PersonId == demand.CustomerId).ToListAsync(ct);
        return found.ToDictionary(w => w.Id, w => vault.Open(w.Text) ?? "");
    }

    // it was written to another customer: their phone or account number goes before it is shown here
    private Task<string?> AnswerToOthers(Guid? wordsId, CancellationToken ct) =>
        db.Words.Where(w => w.Id == wordsId).Select(w => w.Redacted).SingleOrDefaultAsync(ct);

    private async Task<IReadOnlyList<TrackedPromise>> Promises(Guid id, CancellationToken ct)
    {
        var (rows, now) = (await db.Clocks.AsNoTracking().Where(c => c.SubjectId == id && c.Kind == LimitKind.Public).OrderBy(c => c.Due).ToListAsync(ct), clock.Now());
        return [.. rows.Select(c => new TrackedPromise(c.Step, c.Due, c.IsLate(now), c.Average, c.Provisional || c.Held))];
    }

    private static string? Said(Dictionary<Guid, string> words, Guid? id) => id is { } said ? words.GetValueOrDefault(said) : null;

    private static TrackedHandler? Handler(Demand demand, Organisation tree) =>
        tree.Member(demand.OwnerId) is { } member ? new(member.Name, member.WorkPhone)
        : tree.Unit(demand.DepartmentId) is { } department ? new(department.Name, null) : null;

    private static IReadOnlyList<DemandAction> Allowed(Demand demand)
    {
        var customer = Actor.Customer(demand.CustomerId);
        return [.. OfCustomers.Where(a => LifeCycle.Refusal(a, demand, customer) is null)
            .Where(a => a != DemandAction.Rate || demand.RatedAt is null).Where(a => a != DemandAction.Appeal || demand.AppealedAt is null)];
    }

    private static TrackedStage StageOf(Demand demand) => demand.State switch
    {
        DemandState.Received or DemandState.Triaged => TrackedStage.Received,
        DemandState.Dispatched => TrackedStage.Assigned,
        DemandState.Accepted or DemandState.InProgress or DemandState.Replied => TrackedStage.InHand,
        DemandState.Reviewed or DemandState.FollowedUp => TrackedStage.Answered,
        DemandState.Archived => TrackedStage.Closed,
        DemandState.Merged => TrackedStage.Joined,
        DemandState.Withdrawn => TrackedStage.Withdrawn,
    };
}
