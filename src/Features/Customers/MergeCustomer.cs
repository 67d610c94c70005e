using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>
/// One person was registered twice: the one goes into the other. Nothing is moved: premises and demands of the merged customer
/// keep their reference and their key, and every read goes on to the one who stays. Merging is one step deep: who was merged
/// into the one that goes now follows them. Codes: customer.merge-with-itself, customer.merge-into-gone, customer.erased.
/// </summary>
public sealed class MergeCustomer(AppDb db, CustomerSight sight) : UseCase<MergeCustomer.Request, Done>(db)
{
    public sealed record Request(Guid CustomerId, Guid IntoId);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var goes = await sight.Customer(request.CustomerId, ct);
        var stays = await sight.Customer(request.IntoId, ct);
        goes.MergeInto(stays);
        foreach (var before in await Db.Customers.Where(c => c.MergedInto == goes.Id && c.ErasedAt == null).ToListAsync(ct)) before.MergeInto(stays);
        return Done.It;
    }
}
