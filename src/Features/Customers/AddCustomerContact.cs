using Lindian.Data;
using Lindian.Data.Secrets;
using Lindian.Domain.Customers;
using Lindian.Features.Shared;

namespace Lindian.Features.Customers;

/// <summary>Names somebody to speak to in the customer's place. Codes: customer.erased, customer.merged, customer.phone-wrong.</summary>
public sealed class AddCustomerContact(AppDb db, CustomerSight sight, Vault vault) : UseCase<AddCustomerContact.Request, AddCustomerContact.Added>(db)
{
    public sealed record Request(Guid CustomerId, string? Name, ContactRelation Relation, string? Phone);

    public sealed record Added(Guid Id);

    protected override async Task<Added> Handle(Request request, CancellationToken ct)
    {
        var name = Typed.Required(request.Name, "name", RegisterCustomer.LongestName);
        var phone = RegisterCustomer.PhoneOf(request.Phone);
        var customer = await sight.Customer(request.CustomerId, ct);
        await vault.Load([customer.Id], ct);
        return new Added(customer.AddContact(request.Relation, vault.Seal(customer.Id, name), phone is null ? null : vault.Seal(customer.Id, phone)));
    }
}
