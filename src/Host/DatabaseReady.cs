using Lindian.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lindian.Host;

/// <summary>
/// Ready means: the database answers, takes a write, and has the schema of this program, or a newer one that a newer node expanded
/// while this one still serves (docs/operations.md, upgrades). Says <c>database.away</c> or <c>database.full</c> when not.
/// </summary>
public sealed class DatabaseReady(Migrator migrator, Pulse pulse, DatabaseSettings settings) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var (wanted, found) = (Migrator.Scripts(settings.Provider)[^1].Version, await migrator.Current(cancellationToken));
            if (found < wanted) return HealthCheckResult.Unhealthy($"schema {found}, wanted {wanted}");
            await pulse.Beat(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failed) when (DatabaseFailure.CodeOf(failed) is { } code)
        {
            return HealthCheckResult.Unhealthy(code);
        }
    }
}
