using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Domain;
using Lindian.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>A customer's page: masked, with contacts and the premises within sight. Looking at it is logged once an hour.</summary>
public sealed class ReadCustomer(AppDb db, CustomerSight sight, MaskedReads masked, ReadLog log)
{
    private const int MostPremises = 100;

    public sealed record View(
        MaskedCustomer Customer, string? ExternalId, bool LegalHold, IReadOnlyList<MaskedContact> Contacts, IReadOnlyList<MaskedPremises> Premises);

    /// <exception cref="NotFound">Unknown, or out of sight.</exception>
    public async Task<View> Run(Guid customerId, CancellationToken ct)
    {
        var id = await Stays(customerId, ct);
        var customer = await (await sight.Customers(ct)).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new NotFound("customer");
        await log.View(ReadLog.Viewed, id, ct);
        return new View((await masked.Customers([id], ct))[id], customer.ExternalId, customer.LegalHold,
            await masked.Contacts(customer, ct), await masked.Premises(await PremisesOf(id, ct), ct));
    }

    /// <summary>Whom this customer was merged into, or the customer.</summary>
    public Task<Guid> Stays(Guid id, CancellationToken ct) => db.Customers.Where(c => c.Id == id).Select(c => c.MergedInto ?? c.Id).SingleOrDefaultAsync(ct);

    /// <summary>Premises within sight, with those of every customer merged into this one.</summary>
    public async Task<IQueryable<Premises>> PremisesOf(Guid id, CancellationToken ct)
    {
        var customers = db.Customers;
        return (await sight.Premises(ct)).Where(p => p.CustomerId == id || customers.Any(c => c.Id == p.CustomerId && c.MergedInto == id))
            .OrderBy(p => p.Id).Take(MostPremises);
    }
}
