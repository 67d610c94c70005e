using System.Runtime.CompilerServices;
using Lindian.Data;
using Lindian.Data.Maps.Demands;
using Lindian.Data.Maps.Organization;
using Lindian.Domain.Demands;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>The daily views of demands. Each is a set of states in one order, within the user's sight.</summary>
public enum DemandView { Mine, Queue, Review, FollowUp, Supervised, Suspensions, Appeals, Open, All }

/// <summary>Late: the nearest internal limit has passed. Today: it still comes on this business day.</summary>
public enum DemandDue { Late, Today }

/// <summary>What presses on a demand: it came back once, the customer urged, a superior watches, or it is held up now.</summary>
public enum DemandMark { Returned, Urged, Supervised, Suspended }

/// <summary>One row of a list.</summary>
public sealed record DemandRow(
    Guid Id, string Number, long Serial, DemandState State, string? TypeCode, Priority Priority, bool Danger, string? Summary, string? Community, string? Owner,
    DateTime RaisedAt, DateTime NextDue, bool Suspended, int UrgeCount, bool Supervised, int ReturnCount, int Version, Guid? CommunityId = null, Guid? OwnerId = null, Guid? CustomerId = null)
{
    public bool HasLimit => NextDue != Demand.Never;
}

/// <param name="After">Cursor of the next page; null on the last one.</param>
/// <param name="Before">Cursor of the page in front; null on the first one.</param>
public sealed record DemandPage(IReadOnlyList<DemandRow> Rows, string? After, string? Before = null);

/// <summary>The same page before it is told in rows.</summary>
public sealed record DemandCut(IReadOnlyList<Demand> Demands, string? After, string? Before);

/// <param name="Count">Exact to 1,000; null for more.</param>
public sealed record StateCount(DemandState State, int? Count);

/// <param name="Find">Number, phone, account or words.</param>
/// <param name="Danger">Only those whose words speak of danger to life.</param>
/// <param name="Due">Only those that are late, or whose limit comes today.</param>
/// <param name="OwnerId">An owner; the empty id for what neither a member nor a department has.</param>
/// <param name="CommunityId">A community; the empty id for what has none yet.</param>
/// <param name="Urgent">Only what is marked urgent or critical.</param>
/// <param name="DepartmentId">Only what this department has and nobody of it took.</param>
public sealed record DemandFilter(
    DemandView View = DemandView.All, DemandState? State = null, string? Type = null, Guid? CommunityId = null, Guid? OwnerId = null, string? Find = null, string? After = null,
    string? Before = null, bool Danger = false, DemandDue? Due = null, DemandMark? Mark = null, Guid? DepartmentId = null, bool Urgent = false);

/// <summary>Lists of demands, paged by key: what waits is ordered late first, everything else newest first (D-13).</summary>
public sealed class DemandList(AppDb db, CurrentUser user, Snapshot<Organisation> organisation, DemandFinder finder, DemandNarrowing narrowing)
{
    public const int Size = 50;
    private const int CountTo = 1000, Batch = 500, ReadFirst = 10_000, ReadAtOnce = 500;

    public Task<DemandPage> Page(DemandFilter filter, CancellationToken ct) => Page(filter, Size, ct);

    public async Task<DemandPage> Page(DemandFilter filter, int size, CancellationToken ct)
    {
        var cut = await Cut(filter, size, ct);
        return new DemandPage(await Rows(cut.Demands, ct), cut.After, cut.Before);
    }

    /// <summary>The demands themselves, for who shows more of them than a row.</summary>
    /// <param name="size">Fewer for the head of a list, which needs no whole page.</param>
    public async Task<DemandCut> Cut(DemandFilter filter, int size, CancellationToken ct)
    {
        var (order, seek) = (DemandOrder.Of(filter.View), DemandSeek.Of(filter, size + 1));
        var page = await Newest(filter, seek, ct) ?? await Read(filter, await finder.Ids(filter.Find, ct), seek, ct);
        var sorted = order.Sort(page).ToList();
        IReadOnlyList<Demand> shown = [.. seek.Back ? sorted.TakeLast(size) : sorted.Take(size)];
        var (more, first, last) = (page.Count > size, shown is [] ? null : DemandCursor.Of(shown[0]).ToString(), shown is [] ? null : DemandCursor.Of(shown[^1]).ToString());
        return new(shown, seek.Back || more ? last : null, (seek.Back ? more : seek.From is not null) ? first : null);
    }

    // a common word fills the page from the newest few thousand; only for rare ones is the index the shorter way
    private async Task<List<Demand>?> Newest(DemandFilter filter, DemandSeek seek, CancellationToken ct)
    {
        if (filter.View is not DemandView.All || seek.Back || DemandFinder.Words(filter.Find) is not { Count: > 0 } words) return null;
        var below = seek.From?.Serial ?? await db.Demands.MaxAsync(d => (long?)d.Serial, ct) + 1 ?? 0;
        var (page, end) = (new List<Demand>(), below - ReadFirst);
        for (var width = ReadAtOnce; page.Count < seek.Size && below > end; width *= 2)
        {
            var hits = await db.SearchAmong("demand", words, below - width, below).ToListAsync(ct);
            page.AddRange(await Among(hits, filter, seek with { Size = seek.Size - page.Count }, ct));
            below -= width;
        }
        return page.Count == seek.Size ? page : null;
    }

    private Task<List<Demand>> Among(List<Guid> ids, DemandFilter filter, DemandSeek seek, CancellationToken ct) =>
        DemandOrder.Of(filter.View).Page(narrowing.Of(db.Visible(user).Where(d => ids.Contains(d.Id)), filter, found: null), seek).AsNoTracking().IgnoreAutoIncludes().ToListAsync(ct);

    private Task<List<Demand>> Read(DemandFilter filter, IQueryable<Guid>? found, DemandSeek seek, CancellationToken ct)
    {
        var order = DemandOrder.Of(filter.View);
        return db.VisibleList(user, filter, all => order.Page(narrowing.Of(all, filter, found), seek)).AsNoTracking().IgnoreAutoIncludes().ToListAsync(ct);
    }

    /// <summary>The whole list as batches of rows, in its order, one reading of what was searched for.</summary>
    public async IAsyncEnumerable<IReadOnlyList<DemandRow>> Batches(DemandFilter filter, int most, [EnumeratorCancellation] CancellationToken ct)
    {
        var (found, order) = (await finder.Ids(filter.Find, ct), DemandOrder.Of(filter.View));
        for (var (left, from) = (most, (DemandCursor?)null); left > 0;)
        {
            var seek = new DemandSeek(from, false, Math.Min(Batch, left));
            var page = await Read(filter, found, seek, ct);
            var rows = await Rows([.. order.Sort(page).Take(seek.Size)], ct);
            if (rows.Count > 0) yield return rows;
            if (rows.Count < seek.Size) yield break;
            (left, from) = (left - rows.Count, new DemandCursor(rows[^1].NextDue, rows[^1].Serial));
        }
    }

    /// <summary>What the filter finds, at most so many, in no order.</summary>
    public async Task<IReadOnlyList<Guid>> Ids(DemandFilter filter, int most, CancellationToken ct)
    {
        var found = await finder.Ids(filter.Find, ct);
        return await db.VisibleSome(user, filter, all => narrowing.Of(all, filter, found), d => d.Id, most).ToListAsync(ct);
    }

    /// <summary>How many stand in each state, and in any, whatever state the filter names.</summary>
    public async Task<(IReadOnlyList<StateCount> States, int? All)> Counts(DemandFilter filter, CancellationToken ct)
    {
        var states = Enum.GetValues<DemandState>();
        var counts = await CountAll([.. states.Select(state => filter with { State = state }), filter with { State = null }], ct);
        return ([.. states.Zip(counts, (state, count) => new StateCount(state, count))], counts[^1]);
    }

    /// <summary>How many the filter finds in all, how many of them are late, and how many come due today.</summary>
    public async Task<IReadOnlyList<(DemandDue? Due, int? Count)>> Dues(DemandFilter filter, CancellationToken ct)
    {
        DemandDue?[] dues = [null, DemandDue.Late, DemandDue.Today];
        var (whole, found) = (filter with { Due = null }, await finder.Ids(filter.Find, ct));
        // what one has to do is read once and told apart here; asked for "today" a planner walks through the whole company's day
        var open = await db.VisibleSome(user, whole, all => narrowing.Of(all, whole, found), d => new { d.Id, d.NextDue }, CountTo + 1).ToListAsync(ct);
        if (open.Count > CountTo) return [.. dues.Zip(await CountAll([.. dues.Select(due => filter with { Due = due })], ct))];
        var (now, tomorrow) = narrowing.Today;
        return [(null, open.Count), (DemandDue.Late, open.Count(d => d.NextDue < now)), (DemandDue.Today, open.Count(d => d.NextDue >= now && d.NextDue < tomorrow))];
    }

    /// <summary>How many the filter finds; counted to 1,000, then null stands for "more".</summary>
    public async Task<int?> Count(DemandFilter filter, CancellationToken ct) => (await CountAll([filter], ct))[0];

    /// <summary>The same for several filters, in one query; nothing is counted beyond 1,000.</summary>
    public async Task<IReadOnlyList<int?>> CountAll(IReadOnlyList<DemandFilter> filters, CancellationToken ct)
    {
        var counts = new List<IQueryable<Counted>>();
        var asker = db.Members.Where(m => m.Id == user.MemberId); // one row to hang each number on
        foreach (var filter in filters)
        {
            var (number, found) = (counts.Count, await finder.Ids(filter.Find, ct));
            var ids = db.VisibleSome(user, filter, all => narrowing.Of(all, filter, found), d => d.Id, CountTo + 1);
            counts.Add(asker.Select(m => new Counted { Number = number, Count = ids.Count() }));
        }
        if (counts.Count == 0) return [];
        var rows = await counts.Aggregate((all, next) => all.Concat(next)).ToListAsync(ct);
        return [.. rows.OrderBy(c => c.Number).Select(c => c.Count > CountTo ? (int?)null : c.Count)];
    }

    private sealed record Counted
    {
        public int Number { get; init; }
        public int Count { get; init; }
    }

    public async Task<IReadOnlyList<DemandRow>> Rows(IReadOnlyList<Demand> page, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var ids = page.Select(d => d.WordsId).ToList();
        var summaries = await db.Words.AsNoTracking().Where(w => ids.Contains(w.Id)).Select(w => new { w.Id, w.Redacted }).ToDictionaryAsync(w => w.Id, w => w.Redacted, ct);
        var held = page.Select(d => d.Id).ToList();
        var suspended = (await db.Set<Suspension>().Where(s => held.Contains(s.DemandId) && s.To == null).Select(s => s.DemandId).ToListAsync(ct)).ToHashSet();
        return [.. page.Select(d => new DemandRow(
            d.Id, d.Number, d.Serial, d.State, d.TypeCode ?? d.SuggestedTypeCode, d.Priority, d.Danger, Short(summaries.GetValueOrDefault(d.WordsId)),
            tree.Unit(d.CommunityId)?.Name, tree.Member(d.OwnerId)?.Name ?? tree.Unit(d.DepartmentId)?.Name, d.RaisedAt, d.NextDue,
            suspended.Contains(d.Id), d.UrgeCount, d.SupervisedAt is not null, d.ReturnCount, d.Seq, d.CommunityId, d.OwnerId, d.CustomerId))];
    }

    private static string? Short(string? text) => text is { Length: > 80 } ? text[..80] + "…" : text;
}
