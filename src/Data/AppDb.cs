using Lindian.Data.Audit;
using Lindian.Data.Delivery;
using Lindian.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Lindian.Data;

/// <summary>
/// The database, for both providers. Saving writes state, events, deliveries and the operation in one transaction. Areas add
/// their sets as extension properties beside their maps.
/// </summary>
public sealed class AppDb(DbContextOptions<AppDb> options) : DbContext(options)
{
    private readonly List<EventRow> untold = [];
    private AppDbServices? services;
    private bool? isSqlite; // asking for the name of the provider reads the assembly's each time

    public DbSet<EventRow> Events => Set<EventRow>();
    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();
    public DbSet<OperationRow> Operations => Set<OperationRow>();
    public DbSet<AccessRow> AccessLog => Set<AccessRow>();
    public DbSet<Words> Words => Set<Words>();
    public DbSet<SearchRow> Search => Set<SearchRow>();

    public bool IsSqlite => isSqlite ??= Database.ProviderName == "Microsoft.EntityFrameworkCore.Sqlite";

    /// <summary>Contexts are pooled, so what belongs to one request is handed in after it was taken from the pool.</summary>
    internal AppDb For(AppDbServices given)
    {
        services = given;
        untold.Clear();
        KeepsConnection = IsSqlite;
        return this;
    }

    /// <summary>One request's context opens its file once, see <see cref="SqlitePragmas"/>.</summary>
    internal bool KeepsConnection { get; private set; }

    internal AppDbServices Services => services ?? throw new InvalidOperationException("Take AppDb from the container.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var happened = History.Write(this);
        try
        {
            var rows = IsSqlite && Database.CurrentTransaction is null && ChangeTracker.HasChanges()
                ? await Services.Writer.Save(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken)
                : await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            untold.AddRange(happened);
            if (Database.CurrentTransaction is null) Tell();
            return rows;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBroken("stale");
        }
        catch (DbUpdateException broken) when (Duplicates.Of<EventRow>(broken))
        {
            throw new RuleBroken("stale");
        }
    }

    /// <summary>Ends a transaction around several saves; what happened in it is told only now that others can see it.</summary>
    public async Task Commit(IDbContextTransaction all, CancellationToken ct)
    {
        await all.CommitAsync(ct);
        Tell();
    }

    private void Tell()
    {
        Services.Commits.Publish([.. untold]);
        untold.Clear();
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Nothing blocks in this house: SaveChangesAsync.");

    /// <summary>Who will wait for long, as a live stream does, keeps no connection meanwhile; the next query takes one again.</summary>
    public Task GiveBackConnection() => KeepsConnection ? Database.GetDbConnection().CloseAsync() : Task.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        await GiveBackConnection();
        KeepsConnection = false;
        await base.DisposeAsync();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Types(configurationBuilder, IsSqlite);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        Conventions.Names(modelBuilder);
    }
}

/// <summary>What a context needs to know about the request it serves.</summary>
public sealed record AppDbServices(Occasion Occasion, EventCatalog Catalog, Commits Commits, Marks Marks, OneWriter Writer);
