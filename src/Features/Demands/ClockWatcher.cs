using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lindian.Features.Demands;

/// <summary>Looks at the clocks every half minute.</summary>
public sealed class ClockWatcher(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ClockWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
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
