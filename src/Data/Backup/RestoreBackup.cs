using Lindian.Data.Secrets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Lindian.Data.Backup;

/// <summary>
/// Puts a backup into the configured database, which must be empty. Everything that could be wrong is asked before anything is
/// written: the file as it was written, the kind of database, the schema, and above all the master key that fits.
/// </summary>
public sealed class RestoreBackup(IDbContextFactory<AppDb> contexts, DatabaseSettings settings, PostgresTools tools, TimeProvider clock)
{
    /// <exception cref="BackupRefused">It can't be put here; the database is as it was.</exception>
    public async Task<BackupManifest> From(string folder, CancellationToken ct)
    {
        var manifest = await BackupManifest.Read(folder, ct);
        var path = Path.Combine(folder, manifest.File);
        if (manifest.Provider != settings.Provider) throw new BackupRefused("backup.other-provider", manifest.Provider, settings.Provider);
        if (manifest.Schema > Migrator.Scripts(settings.Provider)[^1].Version) throw new BackupRefused("backup.newer-schema", manifest.Schema);
        CheckKey(manifest);
        if (!File.Exists(path) || await TakeBackup.Digest(path, ct) != manifest.Sha256) throw new BackupRefused("backup.damaged", path);
        if (settings.Provider == Provider.Sqlite) IntoSqlite(path);
        else await IntoPostgres(path, ct);
        await Compare(manifest, ct);
        return manifest;
    }

    private void CheckKey(BackupManifest manifest)
    {
        if (!File.Exists(settings.MasterKeyFile)) throw new BackupRefused("backup.no-key", settings.MasterKeyFile, manifest.MasterKey);
        if (MasterKey.FromFile(settings.MasterKeyFile).Fingerprint is var found && found != manifest.MasterKey)
            throw new BackupRefused("backup.other-key", settings.MasterKeyFile, found, manifest.MasterKey);
    }

    private void IntoSqlite(string path)
    {
        var target = Path.GetFullPath(new SqliteConnectionStringBuilder(settings.Connection).DataSource);
        if (File.Exists(target) && new FileInfo(target).Length > 0) throw new BackupRefused("backup.target-not-empty", target);
        Directory.CreateDirectory(Path.GetDirectoryName(target) ?? ".");
        File.Copy(path, target + ".restoring", overwrite: true);
        File.Move(target + ".restoring", target, overwrite: true);
    }

    private async Task IntoPostgres(string path, CancellationToken ct)
    {
        await using (var connection = new NpgsqlConnection(settings.Connection))
        {
            await connection.OpenAsync(ct);
            await using var look = new NpgsqlCommand("select count(*) from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')", connection);
            if (await look.ExecuteScalarAsync(ct) is not 0L) throw new BackupRefused("backup.target-not-empty", connection.Database);
        }
        var database = new NpgsqlConnectionStringBuilder(settings.Connection).Database;
        await tools.Run("pg_restore", ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", $"--dbname={database}", path], ct);
    }

    private async Task Compare(BackupManifest manifest, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        var census = await Census.Take(db.Database.GetDbConnection(), db, clock.Now(), ct);
        foreach (var (table, rows) in manifest.Rows)
            if (census.Rows.GetValueOrDefault(table) != rows) throw new BackupRefused("backup.rows-differ", table, rows, census.Rows.GetValueOrDefault(table));
    }
}
