using System.Threading.RateLimiting;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Organization;

/// <summary>
/// Counts refused sign-ins per address, besides the count of each account: who tries one password on a thousand numbers is
/// stopped too. Who guessed too often learns nothing from a right guess.
/// </summary>
public sealed class SignInLimit(SignInRules rules) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> refused = PartitionedRateLimiter.Create<HttpContext, string>(visitor => RateLimitPartition.GetFixedWindowLimiter(
        visitor.Address(), _ => new FixedWindowRateLimiterOptions { PermitLimit = rules.FailuresPerAddress, Window = TimeSpan.FromMinutes(rules.LockMinutes) }));

    /// <exception cref="TooOften"><c>sign-in.too-often</c>, before anything is looked up.</exception>
    public async Task<T> Guard<T>(HttpContext visitor, Func<Task<T>> signIn)
    {
        using var free = refused.AttemptAcquire(visitor, permitCount: 0);
        if (!free.IsAcquired)
        {
            Figures.SignInRefused("sign-in.too-often");
            throw new TooOften("sign-in.too-often", rules.LockMinutes);
        }
        try
        {
            return await signIn();
        }
        catch (RuleBroken refusal)
        {
            Figures.SignInRefused(refusal.Code);
            refused.AttemptAcquire(visitor).Dispose();
            throw;
        }
    }

    public void Dispose() => refused.Dispose();
}
