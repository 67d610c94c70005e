using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>
/// Shows a customer's data in full, once, to who works with it and says why (C-1). Not a <see cref="UseCase{TRequest,TAnswer}"/>:
/// its answer must not be kept with the operation. Codes: customer.reason-too-short, customer.no-field, customer.erased.
/// </summary>
public sealed class Unmask(CustomerSight sight, CurrentUser user, Disclosure disclosure, ReadCustomer read)
{
    private static readonly Role[] May = [.. Policies.RolesIn(CustomerRoles.Unmasking)];

    public sealed record Request(IReadOnlyCollection<PersonalField>? Fields = null, string? Reason = null);

    public bool Allowed => user.Is(May);

    /// <exception cref="NotFound">Out of sight, or not for this role.</exception>
    public async Task<Revealed> Run(Guid customerId, Request request, CancellationToken ct)
    {
        if (!Allowed) throw new NotFound("customer");
        var id = await read.Stays(customerId, ct);
        if (!await (await sight.Customers(ct)).AnyAsync(c => c.Id == id, ct)) throw new NotFound("customer");
        return await disclosure.Of(id, request.Fields ?? [], request.Reason, await read.PremisesOf(id, ct), ct);
    }
}
