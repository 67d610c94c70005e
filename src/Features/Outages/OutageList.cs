using Lindian.Domain;
using Lindian.Domain.Outages;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Outages;

/// <summary>An outage as staff see it.</summary>
/// <param name="Missed">The notice rule that was not kept.</param>
/// <param name="MayChange">It lies altogether in the user's part of the tree.</param>
public sealed record OutageRow(KnownOutage Outage, string AnnouncedBy, DateTime AnnouncedAt, NoticeAhead? Missed, bool MayChange);

/// <summary>The outages that touch the user's part of the tree: open and coming, the next one first; or those that are over.</summary>
public sealed class OutageList(OutageInSight sight, OutageSaying saying, Snapshot<Rulebooks> books, Snapshot<Organisation> organisation)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<OutageRow>> Read(bool past, CancellationToken ct)
    {
        var seen = (await sight.Seen(ct)).AsNoTracking();
        var chosen = past
            ? seen.Where(o => o.RestoredAt != null || o.CancelledAt != null).OrderByDescending(o => o.From)
            : seen.Where(o => o.RestoredAt == null && o.CancelledAt == null).OrderBy(o => o.From);
        return await Rows(await chosen.Take(Most).ToListAsync(ct), ct);
    }

    /// <exception cref="NotFound">Unknown, or elsewhere.</exception>
    public async Task<OutageRow> One(Guid id, CancellationToken ct) =>
        (await Rows(await (await sight.Seen(ct)).AsNoTracking().Where(o => o.Id == id).ToListAsync(ct), ct)) is [var row] ? row : throw new NotFound("outage");

    private async Task<IReadOnlyList<OutageRow>> Rows(IReadOnlyList<Outage> outages, CancellationToken ct)
    {
        var (book, tree) = ((await books.Get(ct)).Newest<OutageBook>(OutageBook.Name), await organisation.Get(ct));
        var told = await saying.Tell(outages, ct);
        var rows = new List<OutageRow>();
        foreach (var (outage, known) in outages.Zip(told))
            rows.Add(new(known, tree.Member(outage.AnnouncedById)?.Name ?? "", outage.AnnouncedAt, book.Missed(outage), await sight.MayChange(outage, ct)));
        return rows;
    }
}
