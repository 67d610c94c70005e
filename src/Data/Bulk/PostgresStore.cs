using Npgsql;

namespace Lindian.Data.Bulk;

/// <summary>Binary COPY. Alone it drops the indexes that no constraint needs and builds them again at the end.</summary>
internal sealed class PostgresStore(string connectionString) : IBulkStore
{
    private const string Indexes = """
        select c.relname, pg_get_indexdef(i.indexrelid) from pg_index i
        join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = current_schema() and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by 1
        """;

    private readonly NpgsqlConnection connection = new(connectionString);
    private readonly List<(string Name, string Sql)> dropped = [];
    private NpgsqlTransaction? transaction;

    public async Task Begin(bool alone, CancellationToken ct)
    {
        await connection.OpenAsync(ct);
        transaction = await connection.BeginTransactionAsync(ct);
        if (!alone) return;
        await using (var read = new NpgsqlCommand(Indexes, connection))
        await using (var rows = await read.ExecuteReaderAsync(ct))
        {
            while (await rows.ReadAsync(ct)) dropped.Add((rows.GetString(0), rows.GetString(1)));
        }
        foreach (var (name, _) in dropped) await Run($"drop index \"{name}\"", ct);
    }

    public async Task Write(BulkTable table, IReadOnlyList<object> rows, CancellationToken ct)
    {
        var columns = string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""));
        await using var copy = await connection.BeginBinaryImportAsync($"copy \"{table.Name}\" ({columns}) from stdin (format binary)", ct);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            foreach (var column in table.Columns)
            {
                if (column.Read(row) is { } value) await copy.WriteAsync(value, column.Type, ct);
                else await copy.WriteNullAsync(ct);
            }
        }
        await copy.CompleteAsync(ct);
    }

    public async Task Finish(CancellationToken ct)
    {
        foreach (var (_, sql) in dropped) await Run(sql, ct);
        if (transaction is not null) await transaction.CommitAsync(ct);
        await Run("analyze", ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null) await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task Run(string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
