using Lindian.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lindian.Host;

/// <summary>A clock that is off does not stop the service, but somebody must hear of it: deadlines and escalations follow the clock.</summary>
public sealed class ClockRight(Pulse pulse) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var drift = await pulse.Drift(cancellationToken);
            return drift.Duration() > Pulse.MostDrift ? HealthCheckResult.Degraded(Pulse.Told(drift)) : HealthCheckResult.Healthy();
        }
        catch (Exception failed) when (DatabaseFailure.CodeOf(failed) is { } code)
        {
            return HealthCheckResult.Unhealthy(code);
        }
    }
}
