using Lindian.Data;
using Lindian.Data.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lindian.Features.Tasks;

/// <summary>Looks once a minute whether a plan has tasks to make or to hand on; one node at a time.</summary>
public sealed class PlanLoop(IServiceScopeFactory scopes, Leases leases, TimeProvider clock, ILogger<PlanLoop> log) : BackgroundService
{
    private const string Lease = "task-plans";
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var services = scope.ServiceProvider;
                if (!await leases.Take(services.GetRequiredService<AppDb>(), Lease, stoppingToken)) continue;
                await services.GetRequiredService<MakePlannedTasks>().Run(stoppingToken);
                await services.GetRequiredService<PlanHands>().Follow(stoppingToken);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                log.LogError(broken, "Planned tasks could not be made; trying again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
