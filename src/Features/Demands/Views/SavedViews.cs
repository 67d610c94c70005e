using Lindian.Data;
using Lindian.Data.Maps.Demands;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <param name="Count">What it shows now, within the member's sight; null for more than 1,000.</param>
public sealed record ViewRow(Guid Id, string Name, DemandFilter Filter, int? Count);

/// <summary>The saved views of whoever is signed in, oldest first, each with a count.</summary>
public sealed class SavedViews(AppDb db, CurrentUser user, DemandList list)
{
    public static DemandFilter FilterOf(SavedView view) => new(DemandView.All, view.State, view.TypeCode, view.CommunityId, view.OwnerId, view.Find);

    public async Task<IReadOnlyList<ViewRow>> Mine(CancellationToken ct)
    {
        var views = await db.SavedViews.AsNoTracking().Where(v => v.MemberId == user.MemberId).OrderBy(v => v.CreatedAt).ThenBy(v => v.Id).Take(SaveView.Most).ToListAsync(ct);
        var rows = new List<ViewRow>();
        // one bounded query each: together they would be another statement for every mixture of views, compiled anew each time
        foreach (var view in views) rows.Add(new(view.Id, view.Name, FilterOf(view), await list.Count(FilterOf(view), ct)));
        return rows;
    }
}
