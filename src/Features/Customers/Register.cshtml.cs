using Lindian.Domain.Customers;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Customers;

/// <summary>The form for a new customer.</summary>
[Authorize(Policy = CustomerRoles.Keeping)]
public sealed class RegisterModel(RegisterCustomer register, Texts texts) : WorkPage
{
    public sealed record Form(string? Name, string? Phone, CustomerKind Kind, string? ExternalId);

    [BindProperty]
    public Form Input { get; set; } = new(null, null, CustomerKind.Person, null);

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public override Task Load(CancellationToken ct)
    {
        Kinds = Offered.All<CustomerKind>(texts, "customers.kind.");
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var made = await register.Run(new(Input.Name, Input.Phone, Input.Kind, Input.ExternalId), Ct);
        return Redirect($"/manage/customers/{made.Id}");
    }
}
