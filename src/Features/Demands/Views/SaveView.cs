using Lindian.Data;
using Lindian.Data.Maps.Demands;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>
/// A member keeps the present filters and words under a name (D-13): twenty at most. A phone, account or identity number is
/// refused, because a view rests in clear. The view is asked anew each time within the sight of that day.
/// </summary>
public sealed class SaveView(AppDb db, CurrentUser user, ViewName names, DemandList list, TimeProvider clock) : UseCase<SaveView.Request, SaveView.Saved>(db)
{
    public const int Most = 20, LongestFind = 100;

    public sealed record Request(string? Name, DemandState? State = null, string? Type = null, Guid? CommunityId = null, Guid? OwnerId = null, string? Find = null);

    public sealed record Saved(Guid Id);

    protected override async Task<Saved> Handle(Request request, CancellationToken ct)
    {
        var find = request.Find?.Trim() is { Length: > 0 } words ? words : null;
        if (find?.Length > LongestFind) throw new BadInput("find", "text.too-long", LongestFind);
        if (find is not null && PersonalKeys.AreIn(find)) throw new BadInput("find", "demand.view-personal-key");
        var asked = request with { Name = null, Find = find };
        if (asked == new Request(null)) throw new BadInput("find", "demand.view-empty");
        var name = await names.Checked(request.Name, null, ct);
        if (await Db.SavedViews.CountAsync(v => v.MemberId == user.MemberId, ct) >= Most) throw new RuleBroken("demand.views-enough", Most);
        var view = new SavedView
        {
            Id = NewId.Next(), MemberId = user.MemberId, Name = name, State = asked.State, TypeCode = asked.Type, CommunityId = asked.CommunityId,
            OwnerId = asked.OwnerId, Find = find, CreatedAt = clock.Now(),
        };
        await list.Count(SavedViews.FilterOf(view), ct); // words that cannot be searched for are refused now, not at every look
        Db.SavedViews.Add(view);
        return new(view.Id);
    }
}
