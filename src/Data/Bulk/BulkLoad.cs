using System.Threading.Channels;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Data.Bulk;

/// <summary>
/// Writes a long history fast: the rows that a save would have written (state, events, the audit chain over them), by prepared
/// statements or COPY instead of one save each. Rows go out in batches while the next ones are made, so memory stays flat. All
/// or nothing. Nobody may write events meanwhile, because the chain is continued from its end.
/// </summary>
public sealed class BulkLoad : IAsyncDisposable
{
    private const int BatchSize = 25_000;
    private readonly IBulkStore store;
    private readonly AppDbServices house;
    private readonly Dictionary<string, EventRow> newest = [];
    private readonly BulkSeal seal;
    private readonly IReadOnlyCollection<string> delivered;
    private readonly Channel<BulkBatch> full = Channel.CreateBounded<BulkBatch>(1);
    private readonly Task writing;
    private BulkBatch batch;

    private BulkLoad(IBulkStore store, AppDb db, BulkSeal seal, IReadOnlyCollection<string> delivered)
    {
        (this.store, this.seal, this.delivered) = (store, seal, delivered);
        (house, batch) = (db.Services, new BulkBatch(db.Model, []));
        writing = Task.Run(WriteAll);
    }

    /// <summary>How many rows went into each table.</summary>
    public SortedDictionary<string, long> Written { get; } = new(StringComparer.Ordinal);

    /// <param name="alone">Nobody else uses the database, and it is made anew if this breaks.</param>
    /// <param name="delivered">Handlers whose effect the loaded history holds already; the others will hear of it.</param>
    public static async Task<BulkLoad> Begin(IServiceProvider services, DateTime sealedAt, bool alone, IReadOnlyCollection<string> delivered, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var chain = await BulkSeal.After(db, sealedAt, ct);
        var connection = db.Database.GetConnectionString() ?? throw new InvalidOperationException("no connection");
        IBulkStore into = db.IsSqlite ? new SqliteStore(connection) : new PostgresStore(services.GetRequiredService<DatabaseSettings>().Connection);
        await db.GiveBackConnection();
        services.GetRequiredService<Lookups>().Token(LookupKind.Name, ""); // reads its secret once, while the database is still open to all
        db.Services.Marks.Ready();
        await into.Begin(alone, ct);
        return new BulkLoad(into, db, chain, delivered);
    }

    /// <summary>A row, or an entity in its last state with its parts.</summary>
    public void Add(object row) => batch.Add(row);

    /// <summary>What happened to an entity since it was last asked.</summary>
    public void Note(Entity entity, Occasion occasion)
    {
        foreach (var (row, happened) in History.Take(entity, occasion))
        {
            row.Mark = house.Marks.Of(row);
            batch.Add(row);
            newest[row.SubjectKind] = row;
            foreach (var delivery in History.DeliveriesOf(row, happened, house.Catalog).Where(d => !delivered.Contains(d.Handler))) batch.Add(delivery);
        }
    }

    /// <summary>Call it between subjects: hands a full batch to the writer.</summary>
    public async ValueTask Breathe(CancellationToken ct)
    {
        if (batch.Count >= BatchSize) await Hand(ct);
    }

    public async Task Finish(CancellationToken ct)
    {
        await Hand(ct);
        full.Writer.Complete();
        await writing;
        await store.Finish(ct);
        house.Commits.Publish([.. newest.Values]); // one of each kind: what this node remembers of them is old now
    }

    public async ValueTask DisposeAsync()
    {
        full.Writer.TryComplete();
        await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await store.DisposeAsync();
    }

    private async ValueTask Hand(CancellationToken ct)
    {
        if (writing.IsFaulted) await writing;
        await full.Writer.WriteAsync(batch, ct);
        batch = batch.Next();
    }

    private async Task WriteAll()
    {
        try
        {
            await foreach (var next in full.Reader.ReadAllAsync()) await Write(next);
        }
        catch (Exception broken)
        {
            full.Writer.TryComplete(broken);
            throw;
        }
    }

    private async Task Write(BulkBatch next)
    {
        var links = next.Next();
        foreach (var (table, rows) in next.Tables)
        {
            foreach (var row in rows.OfType<EventRow>()) links.Add(seal.Next(row));
            await Write(table, rows);
        }
        foreach (var (table, rows) in links.Tables) await Write(table, rows);
    }

    private async Task Write(BulkTable table, List<object> rows)
    {
        await store.Write(table, rows, CancellationToken.None);
        Written[table.Name] = Written.GetValueOrDefault(table.Name) + rows.Count;
    }
}
