using Lindian.Data;
using Lindian.Data.Maps.Hall;
using Lindian.Domain.Hall;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Hall;

/// <summary>A box with its keeper, and the working days on which nobody opened it.</summary>
/// <param name="ToOpen">The user keeps it and has not opened it today.</param>
public sealed record WatchedBox(OpinionBox Box, string Unit, string Keeper, int Missed, bool ToOpen, IReadOnlyList<BoxOpening> Log);

/// <summary>The boxes of one's own part of the tree and those one keeps; a missed opening stands before the eyes of the keeper's leader.</summary>
public sealed class BoxWatch(AppDb db, CurrentUser user, Snapshot<Organisation> organisation, Snapshot<NormBook> norms, TimeProvider clock)
{
    private const int Most = 300, LogLines = 5;

    /// <summary>Those in trouble first.</summary>
    public async Task<IReadOnlyList<WatchedBox>> List(CancellationToken ct)
    {
        var (tree, calendar, now) = (await organisation.Get(ct), (await norms.Get(ct)).Calendar, clock.Now());
        var (today, units) = (calendar.DateOf(now), tree.Units.Where(u => tree.Covers(user.Sight, u.Id)).Select(u => u.Id).ToList());
        var seen = db.OpinionBoxes.AsNoTracking().Where(b => b.RemovedAt == null);
        if (!user.Sight.Everything) seen = seen.Where(b => b.KeeperId == user.MemberId || units.Contains(b.UnitId));
        var boxes = await seen.OrderBy(b => b.Id).Take(Most).ToListAsync(ct);
        var (ids, recently) = (boxes.Select(b => b.Id).ToList(), today.AddDays(-14));
        var log = (await db.BoxOpenings.AsNoTracking().Where(o => ids.Contains(o.BoxId) && o.Day >= recently).OrderByDescending(o => o.Day).ToListAsync(ct)).ToLookup(o => o.BoxId);
        var lastOver = now >= calendar.ClosingOf(today) ? today : today.AddDays(-1);
        return [.. boxes.Select(b => new WatchedBox(b, tree.Unit(b.UnitId)?.Name ?? "", tree.Member(b.KeeperId)?.Name ?? "", b.MissedUntil(lastOver, calendar.IsWorkday),
            b.KeeperId == user.MemberId && b.LastOpenedOn != today && b.Since <= today, [.. log[b.Id].Take(LogLines)])).OrderByDescending(b => b.Missed).ThenByDescending(b => b.ToOpen)];
    }

    /// <summary>Somebody else's, whom the user may have to ask.</summary>
    public bool IsMissed(WatchedBox box) => box.Missed > 0 && box.Box.KeeperId != user.MemberId;

    /// <summary>For the start page: the boxes that were missed by others, or those that the user has to open today.</summary>
    public async Task<IReadOnlyList<int?>> Count(IReadOnlyList<bool> missed, CancellationToken ct)
    {
        var boxes = await List(ct);
        return [.. missed.Select(byOthers => (int?)boxes.Count(b => byOthers ? IsMissed(b) : b.ToOpen))];
    }
}
