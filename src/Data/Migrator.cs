using System.Data.Common;
using System.Reflection;
using Lindian.Data.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Lindian.Data;

/// <summary>
/// Brings the database to the version of this program: plain SQL scripts, same numbers for both providers, each in its own
/// transaction. Safe when several nodes start at once. A database newer than the program is refused.
/// </summary>
public sealed class Migrator(IDbContextFactory<AppDb> contexts, DatabaseSettings settings, MasterKey master, ILogger<Migrator> log)
{
    private const int AdvisoryLock = 20_261_122;

    public static IReadOnlyList<(int Version, string Name, string Sql)> Scripts(Provider provider)
    {
        var prefix = $"Lindian.Data.Migrations.{provider}.";
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
            .Select(n => (int.Parse(n[prefix.Length..].Split('_')[0]), n[prefix.Length..], Read(assembly, n)))
            .OrderBy(s => s.Item1)];
    }

    public async Task<int> Migrate(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        var connection = db.Database.GetDbConnection();
        if (settings.Provider == Provider.Postgres) await Run(connection, $"select pg_advisory_lock({AdvisoryLock})", ct);
        try
        {
            var done = await Apply(connection, ct);
            foreach (var name in new[] { "lookup", "set-up", "audit" }) await InstallationSecret.Ensure(db, master, name, ct);
            return done;
        }
        finally
        {
            if (settings.Provider == Provider.Postgres) await Run(connection, $"select pg_advisory_unlock({AdvisoryLock})", ct);
        }
    }

    /// <summary>The version in the database; 0 for an empty one.</summary>
    public async Task<int> Current(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        return await Version(db.Database.GetDbConnection(), ct);
    }

    private async Task<int> Apply(DbConnection connection, CancellationToken ct)
    {
        if (await Version(connection, ct) == Scripts(settings.Provider)[^1].Version) return 0; // serves under a role that may not create anything
        await Run(connection, "create table if not exists schema_version (version int primary key, name text not null, at text not null default current_timestamp)", ct);
        var scripts = Scripts(settings.Provider);
        var current = await Version(connection, ct);
        if (current > scripts[^1].Version)
            throw new StartRefused($"数据库结构为第 {current} 版，本程序只认识到第 {scripts[^1].Version} 版，请启动更新的程序。The database has schema {current}, this program knows {scripts[^1].Version}: start a newer program.");
        foreach (var (version, name, sql) in scripts.Where(s => s.Version > current))
        {
            await using var transaction = await connection.BeginTransactionAsync(ct);
            await Run(connection, sql, ct);
            await Run(connection, $"insert into schema_version (version, name) values ({version}, '{name}')", ct);
            await transaction.CommitAsync(ct);
            log.LogInformation("Schema {Name} applied", name);
        }
        return scripts[^1].Version - current;
    }

    private static async Task<int> Version(DbConnection connection, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select coalesce(max(version), 0) from schema_version";
        try
        {
            return Convert.ToInt32(await command.ExecuteScalarAsync(ct));
        }
        catch (DbException)
        {
            return 0; // no table yet: an empty database
        }
    }

    private static async Task Run(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0); // an index over ten years takes its time
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
