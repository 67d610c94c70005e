using System.Threading.RateLimiting;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Portal;

/// <summary>
/// Counts wrong codes and raised demands per client address. The limiter of ASP.NET Core, asked by hand: its middleware counts
/// requests, and a resident who reads their page twenty times has done nothing wrong.
/// </summary>
public sealed class PortalLimits(PortalRules rules) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> wrongCodes = Window(rules.WrongCodes, rules.Minutes);
    private readonly PartitionedRateLimiter<HttpContext> raises = Window(rules.Raises, rules.Minutes);
    private readonly PartitionedRateLimiter<HttpContext> kept = Window(rules.Raises, rules.Minutes);

    public void CountRaise(HttpContext visitor)
    {
        using var lease = raises.AttemptAcquire(visitor);
        if (!lease.IsAcquired) throw new TooOften("portal.too-many-raises", rules.Minutes);
    }

    /// <summary>Whether photos of a refused form are kept for this address once more.</summary>
    public bool MayKeepPhotos(HttpContext visitor)
    {
        using var lease = kept.AttemptAcquire(visitor);
        return lease.IsAcquired;
    }

    /// <summary>Asked before a code is looked up, so that who guessed too often learns nothing from a right guess.</summary>
    public void CheckCodes(HttpContext visitor)
    {
        using var lease = wrongCodes.AttemptAcquire(visitor, permitCount: 0);
        if (!lease.IsAcquired) throw new TooOften("portal.too-many-codes", rules.Minutes);
    }

    public void CountWrongCode(HttpContext visitor) => wrongCodes.AttemptAcquire(visitor).Dispose();

    public void Dispose()
    {
        wrongCodes.Dispose();
        raises.Dispose();
        kept.Dispose();
    }

    private static PartitionedRateLimiter<HttpContext> Window(int permits, int minutes) =>
        PartitionedRateLimiter.Create<HttpContext, string>(visitor => RateLimitPartition.GetFixedWindowLimiter(
            visitor.Address(), _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(minutes) }));
}
