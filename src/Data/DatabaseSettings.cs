namespace Lindian.Data;

public enum Provider { Sqlite, Postgres }

/// <summary>Which database, and where. SQLite serves one node; PostgreSQL 15 or newer serves several (N-3).</summary>
/// <param name="Reports">A copy of the database that PostgreSQL keeps up to date, for <see cref="Data.Reports"/>.</param>
public sealed record DatabaseSettings(Provider Provider, string Connection, string MasterKeyFile, string? Reports = null)
{
    /// <summary>A file for SQLite beside its master key.</summary>
    public static DatabaseSettings SqliteFile(string path) =>
        new(Provider.Sqlite, $"Data Source={path}", Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".", "master.key"));
}
