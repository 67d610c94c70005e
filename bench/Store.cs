using System.Diagnostics;
using Lindian.Data;
using Lindian.Host;
using Lindian.Host.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Lindian.Bench;

/// <summary>
/// A database of its own for one run, filled once. In the folder that LINDIAN_BENCH_FOLDER names it is kept and taken again, so
/// that who works on one query need not fill a million demands each time.
/// </summary>
internal sealed class Store(Provider provider, string folder, string connection, string server)
{
    // of ten demands, three homes, as in a city over ten years; a town of the script has forty communities, and one of them some 2,500 homes
    private const int PremisesPerDemand = 3, Years = 10, PremisesPerTown = 100_000;

    public Provider Provider => provider;
    public string Connection => connection;
    private string Ready => Path.Combine(folder, "ready");

    public string[] Settings =>
    [
        $"--Database:Provider={provider}", $"--Database:Connection={connection}", $"--MasterKeyFile={Path.Combine(folder, "master.key")}", "--Logging:LogLevel:Default=Warning",
        "--Portal:Raises=100000000",
    ];

    public static async Task<Store> Open(Provider provider, int size)
    {
        var server = Environment.GetEnvironmentVariable("LINDIAN_TEST_POSTGRES") ?? throw new InvalidOperationException("Start me with bench/run.");
        var name = $"bench_{size}";
        var folder = Path.Combine(Environment.GetEnvironmentVariable("LINDIAN_BENCH_FOLDER") ?? throw new InvalidOperationException("Start me with bench/run."), $"{provider}_{size}");
        var store = new Store(provider, folder, provider == Provider.Sqlite ? $"Data Source={Path.Combine(folder, "lindian.db")}" : new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString(), server);
        if (File.Exists(store.Ready)) return store;
        Directory.CreateDirectory(folder);
        if (provider == Provider.Postgres) await Execute(server, $"create database {name}");
        return store;
    }

    /// <returns>Seconds, and rows of all tables; nothing when it was full already.</returns>
    public async Task<(double Seconds, long Rows)?> Fill(int demands)
    {
        if (File.Exists(Ready)) return null;
        await using var app = Serve.Build([.. Settings, "--Background=false"]);
        await Serve.Prepare(app.Services, CancellationToken.None);
        var (watch, now) = (Stopwatch.StartNew(), app.Services.GetRequiredService<TimeProvider>().Now());
        var premises = Math.Max(1000, demands * PremisesPerDemand / 10);
        var size = new DemoSize(premises, demands, 365 * Years, Math.Max(1, premises / PremisesPerTown));
        var written = await new DemoCity(app.Services, size, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute))).Write(CancellationToken.None);
        var filled = (watch.Elapsed.TotalSeconds, written.Rows.Values.Sum());
        Console.WriteLine($"{provider}, {demands:N0} demands: {filled.Item2:N0} rows in {filled.TotalSeconds:0} s");
        if (provider == Provider.Postgres) await Execute(connection, "vacuum analyze"); // what autovacuum would do within the hour
        await File.WriteAllTextAsync(Ready, "");
        return filled;
    }

    public async Task<T> Ask<T>(Func<AppDb, Task<T>> question)
    {
        await using var app = Serve.Build([.. Settings, "--Background=false"]);
        await using var scope = app.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    public async Task<long> Megabytes() => provider == Provider.Sqlite
        ? new DirectoryInfo(folder).EnumerateFiles("lindian.db*").Sum(f => f.Length) >> 20
        : await Ask(async db => (await db.Database.SqlQuery<long>($"select pg_database_size(current_database()) as \"Value\"").ToListAsync())[0] >> 20);

    /// <summary>Id of the first process of the database server; 0 when the database is inside the node.</summary>
    public async Task<int> ServerProcess()
    {
        if (provider == Provider.Sqlite) return 0;
        await using var db = new NpgsqlConnection(server);
        await db.OpenAsync();
        return ProcessBooks.ParentOf(db.ProcessID);
    }

    public static async Task Execute(string connection, string sql)
    {
        await using var db = new NpgsqlConnection(connection);
        await db.OpenAsync();
        await using var command = new NpgsqlCommand(sql, db) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
