using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Demands;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Portal;

/// <summary>
/// Whoever holds the tracking code of a demand acts as its customer, and on that demand only. A wrong code is the same
/// <see cref="NotFound"/> whatever is wrong with it, and is counted.
/// </summary>
public sealed class TrackedDemand(TrackingView view, PortalLimits limits, Occasion occasion)
{
    public async Task<Guid> Open(string code, HttpContext visitor, CancellationToken ct)
    {
        limits.CheckCodes(visitor);
        if (await view.Find(code, ct) is not { } found)
        {
            limits.CountWrongCode(visitor);
            throw new NotFound("tracking code");
        }
        occasion.Actor = Actor.Customer(found.CustomerId);
        return found.DemandId;
    }

    public async Task<Tracking> Read(string code, HttpContext visitor, CancellationToken ct) => await view.Read(await Open(code, visitor, ct), ct);
}
