using Lindian.Features.Shared;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;

namespace Lindian.Host.Telemetry;

/// <summary>Traces, metrics and logs by OpenTelemetry (N-4), when <c>Telemetry:Endpoint</c> names a collector. Without it nothing is counted.</summary>
public static class TelemetryFeature
{
    /// <summary>The framework leaves its spans without a word unless this is off; read once, when the first request comes.</summary>
    private const string Silence = "Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (Settings.Telemetry(builder.Configuration) is not { } rules) return;
        AppContext.SetSwitch(Silence, false);
        builder.Services.AddSingleton(rules).AddTransient<IStartupFilter, RouteOfSpan>().AddHostedService<TelemetryPipeline>().AddHostedService<BacklogFigures>();
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.SetResourceBuilder(Who());
            logs.IncludeFormattedMessage = true;
            logs.IncludeScopes = false; // the framework's scopes hold raw addresses
            logs.AddOtlpExporter(exporter => rules.Apply(exporter, "logs"));
        });
    }

    /// <summary>The node as others see it: a name, a version, a machine and a process.</summary>
    internal static ResourceBuilder Who() => ResourceBuilder.CreateEmpty().AddService("lindian", serviceVersion: typeof(TelemetryFeature).Assembly.GetName().Version?.ToString(3),
        autoGenerateServiceInstanceId: false, serviceInstanceId: $"{Environment.MachineName}-{Environment.ProcessId}");

    /// <summary>What the framework and the driver count, and <see cref="Figures"/>.</summary>
    internal static string[] Meters { get; } =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Diagnostics", "Microsoft.EntityFrameworkCore", "Npgsql", "System.Runtime", Figures.Name];

    internal static string[] Sources { get; } = ["Microsoft.AspNetCore", "Npgsql"];
}
