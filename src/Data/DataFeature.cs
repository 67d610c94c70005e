using System.Data.Common;
using Lindian.Data.Audit;
using Lindian.Data.Backup;
using Lindian.Data.Delivery;
using Lindian.Data.Files;
using Lindian.Data.Jobs;
using Lindian.Data.Secrets;
using Lindian.Data.Signals;
using Lindian.Domain;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Lindian.Data;

/// <summary>Everything that touches the database, registered in one place.</summary>
public static class DataFeature
{
    public static IServiceCollection AddData(this IServiceCollection services, DatabaseSettings settings)
    {
        services.AddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Commits>().AddSingleton<OneWriter>().AddSingleton<EventCatalog>().AddSingleton<Counters>().AddSingleton<Migrator>().AddSingleton<MasterKeyRotation>();
        services.AddSingleton(_ => MasterKey.FromFile(settings.MasterKeyFile)).AddSingleton(sp => new Lazy<MasterKey>(sp.GetRequiredService<MasterKey>));
        services.AddSingleton(sp => new Lookups(new Lazy<byte[]>(() => InstallationSecret.Read(sp, "lookup"))));
        services.AddSingleton(sp => new Marks(new Lazy<byte[]>(() => InstallationSecret.Read(sp, "audit"))));
        services.AddPooledDbContextFactory<AppDb>(options => Configure(options, settings));
        services.AddScoped<Occasion>().AddScoped<AppDbServices>().AddScoped<Vault>().AddScoped<PhotoDrafts>();
        services.AddScoped(sp => sp.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext().For(sp.GetRequiredService<AppDbServices>()));
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, DataProtectionStore>();
        services.AddSingleton<Dispatcher>().AddSingleton<Leases>().AddSingleton<OperationPruning>().AddSingleton<Pulse>().AddSingleton<Backlog>().AddSingleton<Reports>().AddSingleton<Sealer>().AddScoped<ChainVerifier>();
        services.AddSingleton<PostgresTools>().AddSingleton<TakeBackup>().AddSingleton<RestoreBackup>();
        services.AddSingleton<Live>().AddSingleton<PostgresRelay>();
        return services;
    }

    /// <summary>What runs on every node that serves: the dispatcher, the audit chain, the live signal between nodes.</summary>
    public static IServiceCollection AddDeliveryLoop(this IServiceCollection services) =>
        services.AddHostedService(sp => sp.GetRequiredService<Dispatcher>())
            .AddHostedService(sp => sp.GetRequiredService<Sealer>())
            .AddHostedService(sp => sp.GetRequiredService<OperationPruning>())
            .AddHostedService(sp => sp.GetRequiredService<Reports>())
            .AddHostedService(sp => sp.GetRequiredService<PostgresRelay>());

    /// <summary>Registers an area's handler of an event.</summary>
    public static IServiceCollection AddHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : IEvent
        where THandler : class, IOn<TEvent>
    {
        services.TryAddScoped<THandler>();
        return services.AddSingleton(new HandlerEntry(typeof(TEvent), typeof(THandler)));
    }

    internal static void Configure(DbContextOptionsBuilder options, DatabaseSettings settings)
    {
        if (settings.Provider == Provider.Sqlite) options.UseSqlite(SqliteConnectionString(settings.Connection), sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(new SqlitePragmas());
        else options.UseNpgsql(PostgresConnectionString(settings.Connection));
        options.EnableThreadSafetyChecks(false); // one request, one context, one thing after another; the check costs at every query
        options.ConfigureWarnings(w => w.Ignore(RelationalEventId.MultipleCollectionIncludeWarning, CoreEventId.RowLimitingOperationWithoutOrderByWarning));
    }

    // The same few hundred statements come again and again, so the server plans each once per connection; nothing is ever set on a
    // connection, so nothing is reset between two uses; and nobody looks at an empty screen for longer than twenty seconds when the
    // server has stopped answering. Statements here take milliseconds, and compiling one to machine code takes sixty: never.
    // An operator's own word counts. (Npgsql's builder claims to contain every key.)
    private static string PostgresConnectionString(string connection)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = connection };
        var used = new NpgsqlConnectionStringBuilder(connection);
        if (!given.ContainsKey("Max Auto Prepare")) used.MaxAutoPrepare = 200;
        if (!given.ContainsKey("No Reset On Close")) used.NoResetOnClose = true;
        if (!given.ContainsKey("Timeout")) used.Timeout = 5;
        if (!given.ContainsKey("Command Timeout")) used.CommandTimeout = 15;
        if (!given.ContainsKey("Options")) used.Options = "-c jit=off";
        if (!given.ContainsKey("GSS Encryption Mode")) used.GssEncryptionMode = GssEncryptionMode.Disable; // asking costs a second wait
        return used.ToString();
    }

    private static string SqliteConnectionString(string connection) =>
        new SqliteConnectionStringBuilder(connection) { Cache = SqliteCacheMode.Private, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
}
