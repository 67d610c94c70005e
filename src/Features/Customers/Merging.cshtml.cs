using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Customers;

/// <summary>Merges a customer into another one.</summary>
[Authorize(Policy = CustomerRoles.Merging)]
public sealed class MergingModel(ReadCustomer read, MergeCustomer merge) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid Into { get; set; }

    public ReadCustomer.View View { get; private set; } = null!;

    public override async Task Load(CancellationToken ct) => View = await read.Run(Id, ct);

    public async Task<IActionResult> OnPostAsync()
    {
        await merge.Run(new(Id, Into), Ct);
        return Redirect($"/manage/customers/{Into}");
    }
}
