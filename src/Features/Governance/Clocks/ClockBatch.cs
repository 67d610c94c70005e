using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Governance.Clocks;

/// <summary>One batch of subjects for all owners; when it fails, each subject by itself, so that one cannot hold up the rest.</summary>
internal sealed class ClockBatch(IServiceScopeFactory scopes)
{
    public async Task<(int Failed, string? Error)> Recompute(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (await Try(ids, ct) is null) return (0, null);
        var (failed, error) = (0, (string?)null);
        foreach (var id in ids)
        {
            if (await Try([id], ct) is not { } broken) continue;
            failed++;
            error = $"{id}: {broken.GetType().Name}: {broken.Message}";
        }
        return (failed, error);
    }

    private async Task<Exception?> Try(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            foreach (var keeper in scope.ServiceProvider.GetServices<IClockKeeper>()) await keeper.Recompute(ids, ct);
            return null;
        }
        catch (Exception broken) when (broken is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            return broken;
        }
    }
}
