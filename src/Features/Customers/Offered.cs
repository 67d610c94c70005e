using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Customers;

/// <summary>What the selects of this area's forms offer.</summary>
internal static class Offered
{
    public static IReadOnlyList<SelectListItem> All<T>(Texts texts, string prefix)
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(name => new SelectListItem(texts[prefix + name], name))];

    public static IReadOnlyList<SelectListItem> Communities(IReadOnlyList<Unit> units) => [.. units.Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
}
