using Lindian.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lindian.Host;

/// <summary>
/// Ready means: the database answers and has the schema of this program, or a newer one that a newer node expanded while this one
/// still serves (docs/operations.md, upgrades).
/// </summary>
public sealed class DatabaseReady(Migrator migrator, DatabaseSettings settings) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (wanted, found) = (Migrator.Scripts(settings.Provider)[^1].Version, await migrator.Current(cancellationToken));
        return found >= wanted ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"schema {found}, wanted {wanted}");
    }
}
