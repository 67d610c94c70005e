using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lindian.Features.Governance.Clocks;

/// <summary>Looks for clocks to compute again, on every node that serves.</summary>
public sealed class RecomputeLoop(RecomputeClocks recompute, TimeProvider clock, ILogger<RecomputeLoop> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await recompute.Run(stoppingToken);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                log.LogError(broken, "Clocks could not be computed again; trying again");
            }
            await Task.Delay(Look, clock, stoppingToken);
        }
    }
}
