using Lindian.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lindian.Features.Demands;

/// <summary>
/// Looks at the clocks every half minute. Not while this node's own clock runs ahead of the database: whoever is told that a deadline
/// passed can't be untold.
/// </summary>
public sealed class ClockWatcher(IServiceScopeFactory scopes, Pulse pulse, TimeProvider clock, ILogger<ClockWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                if (await pulse.Drift(stoppingToken) is var drift && drift > Pulse.MostDrift)
                {
                    log.LogError("Deadlines are not looked at, this node's clock is wrong: {Drift}", Pulse.Told(drift));
                    continue;
                }
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<WatchClocks>().Look(stoppingToken);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                log.LogError(broken, "The clocks could not be looked at; trying again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
