using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Secrets;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>
/// Erases a person on request (个人信息保护法 art. 47): their key, look-up tokens and the clear remains of their words go, with those
/// of every customer merged into them. History and premises stay, unreadable. Code: customer.legal-hold.
/// </summary>
public sealed class EraseCustomer(AppDb db, CustomerSight sight, Vault vault, ReadLog log, TimeProvider clock) : UseCase<EraseCustomer.Request, Done>(db)
{
    public sealed record Request(Guid CustomerId, string? Reason);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var reason = ReadLog.Reason(request.Reason);
        var named = await sight.Customer(request.CustomerId, ct);
        var person = named.MergedInto ?? named.Id;
        foreach (var customer in await Db.Customers.Where(c => (c.Id == person || c.MergedInto == person) && c.ErasedAt == null).ToListAsync(ct))
        {
            customer.Erase(clock.Now());
            await vault.Destroy(customer.Id, clock.Now(), ct);
            log.Add(ReadLog.Erased, customer.Id, reason);
        }
        return Done.It;
    }
}
