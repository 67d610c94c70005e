using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Lindian.Data.Bulk;

/// <summary>
/// Prepared statements straight on SQLite's own interface. Alone it writes without a journal, and drops indexes and triggers to
/// build them again at the end; the full-text index is built anew.
/// </summary>
internal sealed class SqliteStore(string connectionString) : IBulkStore
{
    private readonly SqliteConnection connection = new(connectionString);
    private readonly Dictionary<string, sqlite3_stmt> inserts = [];
    private readonly List<string> dropped = [];
    private bool alone;

    public async Task Begin(bool alone, CancellationToken ct)
    {
        this.alone = alone;
        if (alone) SqliteConnection.ClearAllPools(); // the journal is changed only while nobody has the file open
        await connection.OpenAsync(ct);
        await Run("pragma foreign_keys=off; pragma temp_store=memory; pragma cache_size=-131072;", ct);
        await Run(alone ? "pragma journal_mode=off; pragma synchronous=off; pragma locking_mode=exclusive;" : "pragma journal_mode=wal; pragma busy_timeout=30000;", ct);
        await Run("begin immediate", ct);
        if (alone) await DropIndexes(ct);
    }

    public Task Write(BulkTable table, IReadOnlyList<object> rows, CancellationToken ct)
    {
        if (!inserts.TryGetValue(table.Name, out var insert)) inserts[table.Name] = insert = Prepare(table);
        foreach (var row in rows)
        {
            for (var i = 0; i < table.Columns.Count; i++) SqliteValue.Bind(insert, i + 1, table.Columns[i].Read(row));
            Check(raw.sqlite3_step(insert), raw.SQLITE_DONE);
            Check(raw.sqlite3_reset(insert), raw.SQLITE_OK);
        }
        return Task.CompletedTask;
    }

    public async Task Finish(CancellationToken ct)
    {
        foreach (var insert in inserts.Values) insert.Dispose();
        inserts.Clear();
        if (alone) await Run("insert into search_index(search_index) values ('rebuild')", ct);
        foreach (var sql in dropped) await Run(sql, ct);
        await Run("commit; analyze;", ct);
        if (alone) await Run("pragma locking_mode=normal; pragma synchronous=full; pragma journal_mode=wal;", ct);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var insert in inserts.Values) insert.Dispose();
        await connection.DisposeAsync();
        if (alone) SqliteConnection.ClearPool(connection);
    }

    private async Task DropIndexes(CancellationToken ct)
    {
        var drops = new List<string>();
        await using (var read = connection.CreateCommand())
        {
            read.CommandText = "select type, name, sql from sqlite_master where type in ('index', 'trigger') and sql is not null order by type, name";
            await using var rows = await read.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct))
            {
                drops.Add($"drop {rows.GetString(0)} \"{rows.GetString(1)}\"");
                dropped.Add(rows.GetString(2));
            }
        }
        foreach (var drop in drops) await Run(drop, ct);
    }

    private sqlite3_stmt Prepare(BulkTable table)
    {
        var sql = $"insert into \"{table.Name}\" ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))}) values ({string.Join(", ", table.Columns.Select(_ => "?"))})";
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement), raw.SQLITE_OK);
        return statement;
    }

    private void Check(int code, int wanted)
    {
        if (code != wanted) throw new SqliteException(raw.sqlite3_errmsg(connection.Handle).utf8_to_string(), code);
    }

    private async Task Run(string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(ct);
    }
}
