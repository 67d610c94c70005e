using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lindian.Features.Customers;

/// <summary>The search box. It posts, so that phones and names stay out of addresses, histories and proxies' logs.</summary>
[Authorize(Policy = CustomerRoles.Viewing)]
public sealed class IndexModel(FindCustomers find) : PageModel
{
    [BindProperty]
    public string? Find { get; set; }

    public IReadOnlyList<FindCustomers.Hit>? Hits { get; private set; }

    public async Task OnPostAsync() => Hits = await find.Run(Find, HttpContext.RequestAborted);
}
