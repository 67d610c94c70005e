using System.Text.Json;
using System.Threading.Channels;
using Lindian.Data.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Lindian.Data.Signals;

/// <summary>
/// Carries changes between nodes over PostgreSQL's NOTIFY, listening on a connection of its own. A notification may be lost; so
/// after each new connection everything counts as changed, and every thirty seconds a look at the event table tells which
/// kinds of subject changed meanwhile.
/// </summary>
public sealed class PostgresRelay(DatabaseSettings settings, Live live, IServiceScopeFactory scopes, TimeProvider clock, ILogger<PostgresRelay> log) : BackgroundService
{
    private const string Name = "lindian_live";
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(500), Look = TimeSpan.FromSeconds(30), Commit = TimeSpan.FromSeconds(5);
    private readonly Guid me = Domain.NewId.Next();
    private readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<LiveChange> outgoing =
        Channel.CreateBounded<LiveChange>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });

    private sealed record Note(Guid From, LiveChange Change);

    /// <summary>Done once this node hears the others.</summary>
    public Task Listening => listening.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Provider != Provider.Postgres) return;
        live.Gathered += change => outgoing.Writer.TryWrite(change);
        await Task.WhenAll(Repeat(Listen, stoppingToken), Repeat(Send, stoppingToken), Repeat(LookAround, stoppingToken));
    }

    private async Task Repeat(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await work(ct);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                log.LogWarning(broken, "The live signal between nodes is interrupted; trying again");
                await Task.Delay(Again, clock, ct);
            }
        }
    }

    private async Task Listen(CancellationToken ct)
    {
        await using var own = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(settings.Connection) { Pooling = false, KeepAlive = 30 }.ToString());
        own.Notification += (_, note) => Hear(note.Payload);
        await own.OpenAsync(ct);
        await using (var listen = new NpgsqlCommand("listen " + Name, own)) await listen.ExecuteNonQueryAsync(ct);
        listening.TrySetResult();
        live.Tell(LiveChange.Anything);
        while (true) await own.WaitAsync(ct);
    }

    private void Hear(string payload)
    {
        if (JsonSerializer.Deserialize<Note>(payload, EventCatalog.Json) is { } note && note.From != me) live.Tell(note.Change);
    }

    private async Task Send(CancellationToken ct)
    {
        await foreach (var change in outgoing.Reader.ReadAllAsync(ct))
        {
            await using var scope = scopes.CreateAsyncScope();
            var note = JsonSerializer.Serialize(new Note(me, change), EventCatalog.Json);
            await scope.ServiceProvider.GetRequiredService<AppDb>().Database.ExecuteSqlAsync($"select pg_notify({Name}, {note})", ct);
        }
    }

    private async Task LookAround(CancellationToken ct)
    {
        var from = clock.Now() - Commit;
        while (true)
        {
            await Task.Delay(Look, clock, ct);
            var to = clock.Now() - Commit;
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var kinds = await db.Events.Where(e => e.ReceivedAt >= from && e.ReceivedAt < to).Select(e => e.SubjectKind).Distinct().ToListAsync(ct);
            if (kinds.Count > 0) live.Tell(new LiveChange(kinds, []));
            from = to;
        }
    }
}
