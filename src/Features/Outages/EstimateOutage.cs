using Lindian.Data;
using Lindian.Features.Shared;

namespace Lindian.Features.Outages;

/// <summary>调整预计恢复时间: it takes longer, or less long. Codes: outage.estimate-past, outage.restored, outage.cancelled.</summary>
public sealed class EstimateOutage(AppDb db, OutageInSight sight, TimeProvider clock) : UseCase<EstimateOutage.Request, Done>(db)
{
    public sealed record Request(Guid Id, DateTimeOffset Until);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var outage = await sight.ToChange(request.Id, ct);
        outage.Estimate(Typed.Moment(request.Until) ?? default, clock.Now());
        return Done.It;
    }
}
