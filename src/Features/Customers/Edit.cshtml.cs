using Lindian.Domain.Customers;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Customers;

/// <summary>Puts a customer right and keeps the further contacts. What is masked is not filled in: empty keeps what is there.</summary>
[Authorize(Policy = CustomerRoles.Keeping)]
public sealed class EditModel(ReadCustomer read, ReviseCustomer revise, AddCustomerContact add, RemoveCustomerContact remove, Texts texts) : WorkPage
{
    public sealed record Form(string? Name, string? Phone, CustomerKind Kind, string? ExternalId);

    public sealed record ContactForm(string? Name, ContactRelation Relation, string? Phone);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new(null, null, CustomerKind.Person, null);

    [BindProperty]
    public ContactForm Contact { get; set; } = new(null, ContactRelation.Family, null);

    public ReadCustomer.View View { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Relations { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        View = await read.Run(Id, ct);
        (Kinds, Relations) = (Offered.All<CustomerKind>(texts, "customers.kind."), Offered.All<ContactRelation>(texts, "customers.relation."));
        if (HttpMethods.IsGet(Request.Method)) Input = new(null, null, View.Customer.Kind, View.ExternalId);
    }

    public async Task<IActionResult> OnPostReviseAsync()
    {
        await revise.Run(new(Id, Input.Name, Input.Phone, Input.Kind, Input.ExternalId ?? ""), Ct);
        return Redirect($"/manage/customers/{Id}");
    }

    public async Task<IActionResult> OnPostAddAsync()
    {
        await add.Run(new(Id, Contact.Name, Contact.Relation, Contact.Phone), Ct);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid contact)
    {
        await remove.Run(new(Id, contact), Ct);
        return RedirectToPage();
    }
}
