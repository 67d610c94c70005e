using Lindian.Data;
using Lindian.Features.Shared;

namespace Lindian.Features.Customers;

/// <summary>Sets or lifts a legal hold: while it stands, the customer can't be erased (G-4). Codes: customer.erased, customer.merged.</summary>
public sealed class HoldCustomer(AppDb db, CustomerSight sight, ReadLog log) : UseCase<HoldCustomer.Request, Done>(db)
{
    public sealed record Request(Guid CustomerId, bool Held, string? Reason);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var reason = ReadLog.Reason(request.Reason);
        (await sight.Customer(request.CustomerId, ct)).Hold(request.Held);
        log.Add(ReadLog.Held, request.CustomerId, (request.Held ? "+ " : "- ") + reason);
        return Done.It;
    }
}
