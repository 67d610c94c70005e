namespace Lindian.Data;

public enum Provider { Sqlite, Postgres }

/// <summary>Which database, and where. SQLite serves one node; PostgreSQL 15 or newer serves several (N-3).</summary>
public sealed record DatabaseSettings(Provider Provider, string Connection, string MasterKeyFile)
{
    /// <summary>A file for SQLite beside its master key.</summary>
    public static DatabaseSettings SqliteFile(string path) =>
        new(Provider.Sqlite, $"Data Source={path}", Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".", "master.key"));
}
