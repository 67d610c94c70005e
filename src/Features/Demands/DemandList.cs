using Lindian.Data;
using Lindian.Data.Maps.Demands;
using Lindian.Domain.Demands;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>The daily views of demands. Each is a set of states in one order, within the user's sight.</summary>
public enum DemandView { Mine, Queue, Review, FollowUp, Supervised, Open, All }

/// <summary>One row of a list.</summary>
public sealed record DemandRow(
    Guid Id, string Number, long Serial, DemandState State, string? TypeCode, Priority Priority, bool Danger, string? Summary, string? Community, string? Owner,
    DateTime RaisedAt, DateTime NextDue, bool Suspended, int UrgeCount, bool Supervised, int ReturnCount, int Version, Guid? CommunityId = null, Guid? OwnerId = null)
{
    public bool HasLimit => NextDue != Demand.Never;
}

/// <param name="After">Cursor of the next page; null on the last one.</param>
/// <param name="Before">Cursor of the page in front; null on the first one.</param>
public sealed record DemandPage(IReadOnlyList<DemandRow> Rows, string? After, string? Before = null);

/// <param name="Count">Exact to 1,000; null for more.</param>
public sealed record StateCount(DemandState State, int? Count);

/// <param name="Find">Number, phone, account or words.</param>
/// <param name="Danger">Only those whose words speak of danger to life.</param>
public sealed record DemandFilter(
    DemandView View = DemandView.All, DemandState? State = null, string? Type = null, Guid? CommunityId = null, Guid? OwnerId = null, string? Find = null, string? After = null,
    string? Before = null, bool Danger = false);

/// <summary>Lists of demands, paged by key: what waits is ordered late first, everything else newest first (D-13).</summary>
public sealed class DemandList(AppDb db, CurrentUser user, Snapshot<Organisation> organisation, DemandFinder finder)
{
    public const int Size = 50;
    private const int CountTo = 1000;

    public async Task<DemandPage> Page(DemandFilter filter, CancellationToken ct)
    {
        var found = await finder.Ids(filter.Find, ct);
        var (order, seek) = (DemandOrder.Of(filter.View), DemandSeek.Of(filter, Size + 1));
        var page = await db.VisibleList(user, all => order.Page(Narrow(all, filter, found), seek)).AsNoTracking().IgnoreAutoIncludes().ToListAsync(ct);
        var sorted = order.Sort(page).ToList();
        var rows = await Rows([.. seek.Back ? sorted.TakeLast(Size) : sorted.Take(Size)], ct);
        var (more, first, last) = (page.Count > Size, rows is [] ? null : DemandCursor.Of(rows[0]).ToString(), rows is [] ? null : DemandCursor.Of(rows[^1]).ToString());
        return new DemandPage(rows, seek.Back || more ? last : null, (seek.Back ? more : seek.From is not null) ? first : null);
    }

    /// <summary>How many stand in each state, whatever state the filter names.</summary>
    public async Task<IReadOnlyList<StateCount>> Counts(DemandFilter filter, CancellationToken ct)
    {
        var counts = new List<StateCount>();
        foreach (var state in Enum.GetValues<DemandState>()) counts.Add(new(state, await Count(filter with { State = state }, ct)));
        return counts;
    }

    /// <summary>How many the filter finds; counted to 1,000, then null stands for "more".</summary>
    public async Task<int?> Count(DemandFilter filter, CancellationToken ct)
    {
        var found = await finder.Ids(filter.Find, ct);
        var ids = await db.VisibleList(user, all => Narrow(all, filter, found)).Select(d => d.Id).Take(CountTo + 1).CountAsync(ct);
        return ids > CountTo ? null : ids;
    }

    private IQueryable<Demand> Narrow(IQueryable<Demand> all, DemandFilter filter, IQueryable<Guid>? found)
    {
        all = Of(filter.View, all);
        if (filter.State is { } state) all = all.Where(d => d.State == state);
        if (filter.Type is { } type)
            all = all.Where(d => d.TypeCode == null
                ? d.SuggestedTypeCode == type || (d.SuggestedTypeCode != null && d.SuggestedTypeCode.StartsWith(type + "-"))
                : d.TypeCode == type || d.TypeCode.StartsWith(type + "-"));
        if (filter.Danger) all = all.Where(d => d.Danger);
        if (filter.CommunityId is { } community) all = all.Where(d => d.CommunityId == community);
        if (filter.OwnerId is { } owner) all = all.Where(d => d.OwnerId == owner);
        return found is null ? all : all.Where(d => found.Contains(d.Id));
    }

    private IQueryable<Demand> Of(DemandView view, IQueryable<Demand> all)
    {
        var (me, departments, participants, assists) = (user.MemberId, user.Sight.DepartmentIds, db.Participants, db.Set<Assist>());
        return view switch
        {
            DemandView.Mine => all.Where(d =>
                ((d.State == DemandState.Dispatched || d.State == DemandState.Accepted || d.State == DemandState.InProgress)
                    && (d.OwnerId == me || (d.OwnerId == null && d.DepartmentId != null && departments.Contains(d.DepartmentId.Value))))
                || assists.Any(a => a.DemandId == d.Id && a.DoneAt == null && (a.MemberId == me || (a.DepartmentId != null && departments.Contains(a.DepartmentId.Value))))),
            DemandView.Queue => all.Where(d => d.State == DemandState.Received || d.State == DemandState.Triaged),
            DemandView.Review => all.Where(d => d.State == DemandState.Replied && !participants.Any(p => p.DemandId == d.Id && p.MemberId == me && p.Part == Part.Handler)),
            DemandView.FollowUp => all.Where(d => d.State == DemandState.Reviewed && d.FollowUpDue),
            DemandView.Supervised => all.Where(d => d.SupervisedAt != null),
            DemandView.Open => all.Where(d => d.State != DemandState.Archived && d.State != DemandState.Merged && d.State != DemandState.Withdrawn),
            _ => all,
        };
    }

    private async Task<List<DemandRow>> Rows(IReadOnlyList<Demand> page, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var ids = page.Select(d => d.WordsId).ToList();
        var summaries = await db.Words.AsNoTracking().Where(w => ids.Contains(w.Id)).Select(w => new { w.Id, w.Redacted }).ToDictionaryAsync(w => w.Id, w => w.Redacted, ct);
        var held = page.Select(d => d.Id).ToList();
        var suspended = (await db.Set<Suspension>().Where(s => held.Contains(s.DemandId) && s.To == null).Select(s => s.DemandId).ToListAsync(ct)).ToHashSet();
        return [.. page.Select(d => new DemandRow(
            d.Id, d.Number, d.Serial, d.State, d.TypeCode ?? d.SuggestedTypeCode, d.Priority, d.Danger, Short(summaries.GetValueOrDefault(d.WordsId)),
            tree.Unit(d.CommunityId)?.Name, tree.Member(d.OwnerId)?.Name ?? tree.Unit(d.DepartmentId)?.Name, d.RaisedAt, d.NextDue,
            suspended.Contains(d.Id), d.UrgeCount, d.SupervisedAt is not null, d.ReturnCount, d.Seq, d.CommunityId, d.OwnerId))];
    }

    private static string? Short(string? text) => text is { Length: > 80 } ? text[..80] + "…" : text;
}
