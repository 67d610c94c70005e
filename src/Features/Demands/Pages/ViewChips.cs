namespace Lindian.Features.Demands.Pages;

/// <summary>A saved view as a link above the list.</summary>
public sealed record ViewChip(Guid Id, string Name, string Url, string Count);

/// <summary>The member's saved views with the addresses they lead to: people and places by the codes that the filters show.</summary>
public sealed class ViewChips(SavedViews views, DemandPageTools tools)
{
    public async Task<IReadOnlyList<ViewChip>> Mine(CancellationToken ct)
    {
        var tree = await tools.Organisation(ct);
        return [.. from view in await views.Mine(ct)
                   let filter = view.Filter
                   let query = new DemandQuery
                   {
                       State = filter.State, Type = filter.Type, Community = tree.Unit(filter.CommunityId)?.Code, Owner = tree.Member(filter.OwnerId)?.StaffNumber, Find = filter.Find,
                   }
                   select new ViewChip(view.Id, view.Name, query.Url("/manage/demands"), DemandLabels.Count(view.Count))];
    }
}
