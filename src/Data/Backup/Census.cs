using System.Data.Common;
using System.Globalization;
using Lindian.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Data.Backup;

/// <summary>What is counted in a database to know it again: its schema, the rows of each table, the end of the chain.</summary>
public sealed record Census(int Schema, SortedDictionary<string, long> Rows, Anchor Chain)
{
    public static async Task<Census> Take(DbConnection connection, AppDb model, DateTime at, CancellationToken ct)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in model.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct())
            rows[table] = Convert.ToInt64(await Ask(connection, $"select count(*) from \"{table}\"", ct), CultureInfo.InvariantCulture);
        var schema = Convert.ToInt32(await Ask(connection, "select max(version) from schema_version", ct), CultureInfo.InvariantCulture);
        return new Census(schema, rows, await Head(connection, at, ct));
    }

    /// <summary>The last entry of the audit chain.</summary>
    public static async Task<Anchor> Head(DbConnection connection, DateTime at, CancellationToken ct)
    {
        var no = Convert.ToInt64(await Ask(connection, "select coalesce(max(no), 0) from chain", ct), CultureInfo.InvariantCulture);
        var hash = await Ask(connection, $"select hash from chain where no = {no}", ct) as byte[] ?? ChainHash.Start;
        return new Anchor(no, Convert.ToHexStringLower(hash), at);
    }

    private static async Task<object?> Ask(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync(ct);
    }
}
