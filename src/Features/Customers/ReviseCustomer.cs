using Lindian.Data;
using Lindian.Data.Secrets;
using Lindian.Domain.Customers;
using Lindian.Features.Shared;

namespace Lindian.Features.Customers;

/// <summary>
/// Puts right what is known of a customer. Whoever revises sees masked data, so a field that was left out stays as it was,
/// and an empty one is taken away. Codes: customer.erased, customer.merged, customer.phone-wrong, customer.external-id-taken.
/// </summary>
public sealed class ReviseCustomer(AppDb db, CustomerSight sight, Vault vault, LookupRows rows) : UseCase<ReviseCustomer.Request, Done>(db)
{
    public sealed record Request(Guid CustomerId, string? Name, string? Phone, CustomerKind Kind, string? ExternalId);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var customer = await sight.Customer(request.CustomerId, ct);
        customer.Revise(request.Kind, request.ExternalId is null ? customer.ExternalId : await RegisterCustomer.Free(Db, request.ExternalId, customer.Id, ct));
        if (request.Name is null && request.Phone is null) return Done.It;
        await vault.LoadFor([customer.Name, customer.Phone], ct);
        await vault.Load([customer.Id], ct);
        var name = request.Name is null ? vault.Open(customer.Name) : Typed.Optional(request.Name, "name", RegisterCustomer.LongestName);
        var phone = request.Phone is null ? vault.Open(customer.Phone) : RegisterCustomer.PhoneOf(request.Phone);
        customer.Identify(Seal(customer.Id, name), Seal(customer.Id, phone));
        await rows.OfCustomer(customer.Id, name, phone, ct);
        return Done.It;
    }

    private Domain.Sealed? Seal(Guid id, string? text) => text is null ? null : vault.Seal(id, text);
}
