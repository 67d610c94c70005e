using Lindian.Domain.Demands;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Demands.Pages;

/// <summary>The bar above a list: give what is ticked, or the whole list, and take the list away as a file.</summary>
/// <param name="Targets">Null where the rows are not given away, and the bar only takes the list along.</param>
/// <param name="More">The list goes on beyond this page, and its filters can be said in an address.</param>
public sealed record DemandBar(Offers? Targets, string AssignUrl, string ExportUrl, string Count, bool More)
{
    public static bool MayAssign(CurrentUser user) => user.Is([.. LifeCycle.RolesFor(DemandAction.Dispatch)]);

    public static string Export(DemandFilter filter) => "/api/demands/export" + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["view"] = filter.View.ToString(), ["state"] = filter.State?.ToString(), ["type"] = filter.Type, ["communityId"] = filter.CommunityId?.ToString(),
            ["ownerId"] = filter.OwnerId?.ToString(), ["departmentId"] = filter.DepartmentId?.ToString(), ["find"] = filter.Find, ["due"] = filter.Due?.ToString(), ["mark"] = filter.Mark?.ToString(),
        }.Where(f => f.Value is not null));
}
