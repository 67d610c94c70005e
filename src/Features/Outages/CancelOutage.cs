using Lindian.Data;
using Lindian.Features.Shared;

namespace Lindian.Features.Outages;

/// <summary>取消停电: it does not take place, or never was. Codes: outage.restored, outage.cancelled.</summary>
public sealed class CancelOutage(AppDb db, OutageInSight sight, TimeProvider clock) : UseCase<CancelOutage.Request, Done>(db)
{
    public sealed record Request(Guid Id);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var outage = await sight.ToChange(request.Id, ct);
        outage.Cancel(clock.Now());
        return Done.It;
    }
}
