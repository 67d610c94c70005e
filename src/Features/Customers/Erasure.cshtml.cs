using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Customers;

/// <summary>Erases a person, or forbids it for the time of a legal hold.</summary>
[Authorize(Policy = CustomerRoles.Erasing)]
public sealed class ErasureModel(ReadCustomer read, EraseCustomer erase, HoldCustomer hold) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ReadCustomer.View View { get; private set; } = null!;

    public override async Task Load(CancellationToken ct) => View = await read.Run(Id, ct);

    public async Task<IActionResult> OnPostEraseAsync()
    {
        await erase.Run(new(Id, Reason), Ct);
        return Redirect($"/manage/customers/{Id}");
    }

    public async Task<IActionResult> OnPostHoldAsync(bool held)
    {
        await hold.Run(new(Id, held, Reason), Ct);
        return Redirect($"/manage/customers/{Id}");
    }
}
