using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lindian.Features.Demands;

/// <summary>Looks for demands to be given in bulk, on every node that serves.</summary>
public sealed class AssignmentLoop(AssignmentWork work, TimeProvider clock, ILogger<AssignmentLoop> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await work.Run(stoppingToken);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                log.LogError(broken, "Demands could not be given in bulk; trying again");
            }
            await Task.Delay(Look, clock, stoppingToken);
        }
    }
}
