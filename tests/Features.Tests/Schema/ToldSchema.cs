using System.Data.Common;
using Lindian.Data;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Schema;

/// <summary>What a database says about its own tables: one line per column, key and index, so that two databases can be compared.</summary>
public static class ToldSchema
{
    private const string Sqlite = """
        select 'column ' || t.name || '.' || c.name || ' ' || c.type || case when c."notnull" then ' not null' else '' end || coalesce(' default ' || c.dflt_value, '') || ' key ' || c.pk
        from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table' and t.name not like 'sqlite_%'
        union all
        select 'index ' || t.name || '(' || (select group_concat(i.name || case i."desc" when 1 then ' desc' else '' end, ', ') from pragma_index_xinfo(x.name) i where i.key = 1) || ')'
            || case x."unique" when 1 then ' unique' else '' end || case when x.origin = 'c' then ' ' || x.name else '' end
        from sqlite_master t join pragma_index_list(t.name) x where t.type = 'table' and t.name not like 'sqlite_%'
        union all
        select 'foreign key ' || t.name || '.' || f."from" || ' to ' || f."table" || '.' || coalesce(f."to", '') || ' ' || f.on_delete
        from sqlite_master t join pragma_foreign_key_list(t.name) f where t.type = 'table'
        union all
        select type || ' ' || name from sqlite_master where type in ('trigger', 'view')
        """;

    private const string Postgres = """
        select 'column ' || table_name || '.' || column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '')
            || coalesce('(' || datetime_precision || ')', '') || case is_nullable when 'NO' then ' not null' else '' end || coalesce(' default ' || column_default, '')
        from information_schema.columns where table_schema = 'public'
        union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
        union all select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'f', 'u', 'c')
        """;

    public static async Task<IReadOnlySet<string>> Of(AppDb db)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = db.IsSqlite ? Sqlite : Postgres;
        return await Lines(command);
    }

    private static async Task<IReadOnlySet<string>> Lines(DbCommand command)
    {
        var lines = new HashSet<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(0));
        return lines;
    }
}
