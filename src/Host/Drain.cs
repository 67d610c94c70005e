using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lindian.Host;

/// <param name="Grace">How long a node still serves after it was told to stop.</param>
public sealed record DrainRules(TimeSpan Grace);

/// <summary>
/// Between the signal to stop and the end of listening: <c>/health/ready</c> says no already, requests are still answered, so that a
/// balancer can send the next ones elsewhere.
/// </summary>
public sealed class Drain(DrainRules rules, TimeProvider clock) : IHostedLifecycleService
{
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(rules.Grace, clock, cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Not ready from the moment on at which the node was told to stop.</summary>
public sealed class StillServing(IHostApplicationLifetime host) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(host.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("stopping") : HealthCheckResult.Healthy());
}
