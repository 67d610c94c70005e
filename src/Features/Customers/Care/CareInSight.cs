using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>Finds whose care file it is: the customer within sight, or one merged into them who already had one; with the key to seal by.</summary>
public sealed class CareInSight(AppDb db, CustomerSight sight, ReadCustomer customers, Vault vault)
{
    /// <exception cref="NotFound">Unknown, or out of sight.</exception>
    public async Task<Customer> Holder(Guid customerId, CancellationToken ct)
    {
        var named = await sight.Customer(await customers.Stays(customerId, ct), ct);
        var merged = await db.Customers.Where(c => c.MergedInto == named.Id && c.CareFiles.Any(f => f.EndedAt == null)).FirstOrDefaultAsync(ct);
        var holder = named.OpenCareFile() is null ? merged ?? named : named;
        await vault.Load([holder.Id], ct);
        return holder;
    }
}
