using System.Data;
using System.Security.Cryptography;
using Lindian.Data.Secrets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Lindian.Data.Backup;

/// <summary>
/// Copies the database as it stands at one moment into a new folder, while everybody goes on working: SQLite's own online
/// backup, or <c>pg_dump</c> of the very snapshot that was counted. The master key is not in it unless asked for.
/// </summary>
public sealed class TakeBackup(IDbContextFactory<AppDb> contexts, DatabaseSettings settings, MasterKey master, PostgresTools tools, TimeProvider clock)
{
    public async Task<BackupManifest> Into(string folder, bool withMasterKey, CancellationToken ct)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw new BackupRefused("backup.folder-not-empty", folder);
        MakePrivate(folder);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var name = settings.Provider == Provider.Sqlite ? "lindian.db" : "lindian.dump";
        var path = Path.Combine(folder, name);
        var census = settings.Provider == Provider.Sqlite ? await OfSqlite(db, path, ct) : await OfPostgres(db, path, ct);
        if (withMasterKey) File.Copy(settings.MasterKeyFile, Path.Combine(folder, "master.key"));
        var manifest = new BackupManifest(settings.Provider, census.Schema, census.Chain.At, name, new FileInfo(path).Length, await Digest(path, ct),
            master.Fingerprint, census.Rows, census.Chain.ToString());
        await manifest.Write(folder, ct);
        return manifest;
    }

    internal static async Task<string> Digest(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
    }

    // numbers and tokens rest in it: nobody else on the machine needs to read them
    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private async Task<Census> OfSqlite(AppDb db, string path, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        await copy.OpenAsync(ct);
        ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(copy);
        await using (var alone = copy.CreateCommand())
        {
            alone.CommandText = "pragma journal_mode=delete"; // one file, nothing beside it
            await alone.ExecuteNonQueryAsync(ct);
        }
        return await Census.Take(copy, db, clock.Now(), ct);
    }

    private async Task<Census> OfPostgres(AppDb db, string path, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(settings.Connection);
        await connection.OpenAsync(ct);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await using var export = new NpgsqlCommand("select pg_export_snapshot()", connection);
        var id = (string?)await export.ExecuteScalarAsync(ct) ?? throw new InvalidOperationException("no snapshot");
        var census = await Census.Take(connection, db, clock.Now(), ct);
        await tools.Run("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", $"--snapshot={id}", $"--file={path}"], ct);
        return census;
    }
}
