using Lindian.Data;
using Lindian.Features.Shared;

namespace Lindian.Features.Customers;

/// <summary>Strikes out a contact of a customer.</summary>
public sealed class RemoveCustomerContact(AppDb db, CustomerSight sight) : UseCase<RemoveCustomerContact.Request, Done>(db)
{
    public sealed record Request(Guid CustomerId, Guid ContactId);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        (await sight.Customer(request.CustomerId, ct)).RemoveContact(request.ContactId);
        return Done.It;
    }
}
