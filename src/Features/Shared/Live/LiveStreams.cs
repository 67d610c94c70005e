using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Signals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Lindian.Features.Shared.Live;

/// <summary>The open streams of this node, one per session.</summary>
public sealed class LiveStreams(Data.Signals.Live live, IServiceScopeFactory scopes, IHostApplicationLifetime host)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, CancellationTokenSource> open = [];

    public async IAsyncEnumerable<SseItem<string>> Open(Guid sessionId, Sight sight, [EnumeratorCancellation] CancellationToken ct)
    {
        using var replaced = Replace(sessionId);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(ct, host.ApplicationStopping, replaced.Token);
        using var watcher = live.Watch();
        try
        {
            yield return Item("beat");
            while (!ends.IsCancellationRequested)
            {
                var change = await Next(watcher, ends.Token);
                if (ends.IsCancellationRequested || (change is null && !await IsAlive(sessionId))) break;
                if (change is null) yield return Item("beat");
                else if (Concerns(change, sight)) yield return Item("changed", JsonSerializer.Serialize(new { change.Kinds }, EventCatalog.Json));
            }
            if (replaced.IsCancellationRequested) yield return Item("replaced");
        }
        finally
        {
            Leave(sessionId, replaced);
        }
    }

    private CancellationTokenSource Replace(Guid sessionId)
    {
        var mine = new CancellationTokenSource();
        lock (gate)
        {
            if (open.Remove(sessionId, out var older)) older.Cancel();
            open[sessionId] = mine;
        }
        return mine;
    }

    private void Leave(Guid sessionId, CancellationTokenSource mine)
    {
        lock (gate)
        {
            if (open.GetValueOrDefault(sessionId) == mine) open.Remove(sessionId);
        }
    }

    /// <summary>The next change, or null when it is time for a beat.</summary>
    private static async Task<LiveChange?> Next(LiveWatcher watcher, CancellationToken ends)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(ends);
        wait.CancelAfter(Beat);
        try
        {
            return await watcher.Next(wait.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<bool> IsAlive(Guid sessionId)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<SessionRow>().AnyAsync(s => s.Id == sessionId && s.EndedAt == null);
    }

    private static bool Concerns(LiveChange change, Sight sight) =>
        sight.Everything || change.UnitIds.Count == 0
        || change.UnitIds.Any(id => sight.RegionIds.Contains(id) || sight.CommunityIds.Contains(id) || sight.DepartmentIds.Contains(id));

    private static SseItem<string> Item(string type, string data = "") => new(data, type);
}
