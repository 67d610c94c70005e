using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lindian.Features.Visits.Stays;

/// <summary>Looks every five minutes whether a day is over with visits still open.</summary>
public sealed class VisitWatcher(IServiceScopeFactory scopes, TimeProvider clock, ILogger<VisitWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<CloseVisits>().Look(stoppingToken);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                log.LogError(broken, "Open visits could not be ended; trying again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
