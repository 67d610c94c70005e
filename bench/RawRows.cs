using System.Diagnostics;
using Npgsql;

namespace Lindian.Bench;

/// <param name="Rows">Rows of one created demand, over all tables.</param>
/// <param name="DatabaseCpu">Milliseconds each.</param>
internal sealed record RawRate(int Rows, long Done, double PerSecond, double DatabaseCpu);

/// <summary>
/// Inserts copies of all rows that one created demand left behind, with fresh keys, one transaction and one round trip per
/// demand, over the same number of connections: what the bare database gives for the same rows.
/// </summary>
internal static class RawRows
{
    private const long FirstCopy = 1L << 40;

    private sealed record Row(string Table, string[] Columns, object[] Values);

    public static async Task<RawRate> Insert(string connection, int connections, TimeSpan time, Node node)
    {
        var rows = await OfOneDemand(connection);
        var (watch, done, cpu) = (Stopwatch.StartNew(), 0L, node.DatabaseCpu);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            await using var db = new NpgsqlConnection(connection + ";Max Auto Prepare=50;Auto Prepare Min Usages=1");
            await db.OpenAsync();
            while (watch.Elapsed < time)
            {
                await using var batch = Copy(db, rows);
                await batch.ExecuteNonQueryAsync();
                Interlocked.Increment(ref done);
            }
        })));
        var rate = new RawRate(rows.Count, done, done / watch.Elapsed.TotalSeconds, (node.DatabaseCpu - cpu).TotalMilliseconds / done);
        await Clear(connection);
        return rate;
    }

    // the copies are numbered far above all others; left there, they would be the newest demands of the next run
    private static async Task Clear(string connection)
    {
        await using var db = new NpgsqlConnection(connection);
        await db.OpenAsync();
        await using var command = new NpgsqlCommand($"""
            create temp table raw as select id, customer_id from demand where serial >= {FirstCopy};
            delete from event where subject_id in (select id from raw union all select customer_id from raw);
            delete from clock where subject_id in (select id from raw);
            delete from words where subject_id in (select id from raw);
            delete from search where subject_id in (select id from raw union all select customer_id from raw);
            delete from lot_nonce where demand_id in (select id from raw);
            delete from chain where no >= {FirstCopy};
            delete from demand where id in (select id from raw);
            delete from lookup where person_id in (select customer_id from raw);
            delete from person_key where person_id in (select customer_id from raw);
            delete from customer where id in (select customer_id from raw);
            """, db) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<Row>> OfOneDemand(string connection)
    {
        await using var db = new NpgsqlConnection(connection);
        await db.OpenAsync();
        var (demand, customer) = await Newest(db);
        (string Table, string Where)[] parts =
        [
            ("customer", $"id = '{customer}'"), ("person_key", $"person_id = '{customer}'"), ("lookup", $"person_id = '{customer}'"),
            ("demand", $"id = '{demand}'"), ("demand_participant", $"demand_id = '{demand}'"), ("words", $"subject_id = '{demand}'"),
            ("search", $"subject_id = '{demand}'"), ("lot_nonce", $"demand_id = '{demand}'"), ("event", $"subject_id in ('{demand}', '{customer}')"),
            ("clock", $"subject_id = '{demand}'"), ("chain", $"reference in ('{demand}', '{customer}')"),
            ("operation", $"answer like '%{demand}%'"),
        ];
        var rows = new List<Row>();
        foreach (var (table, where) in parts) rows.AddRange(await Read(db, table, where));
        return rows;
    }

    private static async Task<(Guid Demand, Guid Customer)> Newest(NpgsqlConnection db)
    {
        await using var command = new NpgsqlCommand("select id, customer_id from demand where channel_code = 'HOTLINE' and state = 'Received' order by serial desc limit 1 offset 20", db);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetGuid(0), reader.GetGuid(1));
    }

    private static async Task<List<Row>> Read(NpgsqlConnection db, string table, string where)
    {
        await using var command = new NpgsqlCommand($"select * from {table} where {where}", db);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Row>();
        while (await reader.ReadAsync())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(new Row(table, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], values));
        }
        return rows;
    }

    private static NpgsqlBatch Copy(NpgsqlConnection db, IReadOnlyList<Row> rows)
    {
        var (batch, ids) = (new NpgsqlBatch(db), new Dictionary<Guid, Guid>());
        foreach (var row in rows)
        {
            var command = new NpgsqlBatchCommand($"insert into {row.Table} ({string.Join(", ", row.Columns.Select(c => $"\"{c}\""))}) values ({string.Join(", ", row.Columns.Select((_, i) => $"${i + 1}"))})");
            for (var i = 0; i < row.Columns.Length; i++) command.Parameters.Add(new NpgsqlParameter { Value = Fresh(row.Columns[i], row.Values[i], ids) });
            batch.BatchCommands.Add(command);
        }
        return batch;
    }

    // keys are made fresh and stay the same within one demand; everything else is copied as it is
    private static object Fresh(string column, object value, Dictionary<Guid, Guid> ids) => (column, value) switch
    {
        (_, Guid old) => ids.TryGetValue(old, out var known) ? known : ids[old] = Lindian.Domain.NewId.Next(),
        ("serial" or "no", _) => Random.Shared.NextInt64(FirstCopy, 1L << 60),
        ("number" or "tracking_code" or "token", string text) => Random.Shared.NextInt64().ToString("x16") + text[..Math.Min(4, text.Length)],
        _ => value,
    };
}
