using Lindian.Data;
using Lindian.Features.Shared;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Lindian.Host.Telemetry;

/// <summary>
/// Sends traces and metrics while the node runs, and what is left when it stops. Spans and figures wait in memory (2,048 spans at most)
/// and are sent by a thread of their own: no request ever waits for the collector.
/// </summary>
public sealed class TelemetryPipeline(TelemetryRules rules, Commits commits, ILogger<TelemetryPipeline> log) : IHostedService, IDisposable
{
    private TracerProvider? traces;
    private MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(TelemetryFeature.Who()).AddSource(TelemetryFeature.Sources)
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(rules.Share)))
            .AddProcessor(new NoPersonalData())
            .AddOtlpExporter(exporter => rules.Apply(exporter, "traces")).Build();
        metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(TelemetryFeature.Who()).AddMeter(TelemetryFeature.Meters)
            .AddOtlpExporter(exporter => rules.Apply(exporter, "metrics")).Build();
        commits.Saved += Figures.Count;
        log.LogInformation("Traces, metrics and logs go to {Collector}", rules.Told);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        commits.Saved -= Figures.Count;
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
        (traces, metrics) = (null, null);
    }
}
