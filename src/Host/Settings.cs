using Lindian.Data;
using Lindian.Features.Portal;
using Lindian.Host.Telemetry;

namespace Lindian.Host;

/// <summary>The only place that reads configuration: <c>Database:Provider</c>, <c>Database:Connection</c>, <c>Database:Reports</c>, <c>MasterKeyFile</c>, <c>Portal</c>, <c>Drain</c>, <c>Proxies</c>, <c>Telemetry</c>.</summary>
public static class Settings
{
    public static DatabaseSettings Database(IConfiguration configuration)
    {
        var provider = configuration.GetValue("Database:Provider", Provider.Sqlite);
        var folder = configuration["DataFolder"] ?? "data";
        var connection = configuration["Database:Connection"];
        if (provider == Provider.Sqlite && connection is null)
        {
            Directory.CreateDirectory(folder);
            connection = $"Data Source={Path.Combine(folder, "lindian.db")}";
        }
        return new DatabaseSettings(provider, connection ?? throw new InvalidOperationException("Set Database:Connection for PostgreSQL."),
            configuration["MasterKeyFile"] ?? Path.Combine(folder, "master.key"), provider == Provider.Postgres ? configuration["Database:Reports"] : null);
    }

    /// <summary><c>Drain:Seconds</c>: how long a node that was told to stop still serves, so that a proxy sees it is not ready. 0 unless told.</summary>
    public static DrainRules Drain(IConfiguration configuration) => new(TimeSpan.FromSeconds(configuration.GetValue("Drain:Seconds", 0)));

    public static TelemetryRules? Telemetry(IConfiguration configuration) => TelemetryRules.Read(configuration);

    public static PortalRules Portal(IConfiguration configuration) => configuration.GetSection("Portal").Get<PortalRules>() ?? new PortalRules();
}
