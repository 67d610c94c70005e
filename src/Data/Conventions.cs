using System.Text;
using Lindian.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Lindian.Data;

/// <summary>How C# types rest in both databases, and how things are named there.</summary>
internal static class Conventions
{
    public static void Types(ModelConfigurationBuilder types, bool sqlite)
    {
        types.Properties<DateTime>().HaveConversion<UtcTime>();
        types.Properties<Sealed>().HaveConversion<SealedBytes>();
        types.Properties<Enum>().HaveConversion<string>();
        if (sqlite) types.Properties<Guid>().HaveConversion<BigEndianGuid>();
    }

    /// <summary>snake_case for tables, columns, keys and indexes, so that SQL reads the same on both.</summary>
    public static void Names(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            entity.SetTableName(Snake(entity.GetTableName()));
            NameColumns(entity);
            foreach (var key in entity.GetKeys()) key.SetName(Snake(key.GetName()));
            foreach (var key in entity.GetForeignKeys()) key.SetConstraintName(Snake(key.GetConstraintName()));
            foreach (var index in entity.GetIndexes()) index.SetDatabaseName(Snake(index.GetDatabaseName()));
        }
    }

    private static void NameColumns(IMutableTypeBase type)
    {
        foreach (var property in type.GetProperties()) property.SetColumnName(Snake(property.GetColumnName()));
        foreach (var inner in type.GetComplexProperties()) NameColumns(inner.ComplexType);
    }

    private static string Snake(string? name)
    {
        var text = new StringBuilder();
        foreach (var c in name ?? "")
        {
            if (char.IsUpper(c) && text.Length > 0 && text[^1] != '_') text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }

    /// <summary>Both databases give back UTC, and refuse nothing because of its kind.</summary>
    private sealed class UtcTime() : ValueConverter<DateTime, DateTime>(
        t => t.Kind == DateTimeKind.Utc ? t : DateTime.SpecifyKind(t, DateTimeKind.Utc), t => DateTime.SpecifyKind(t, DateTimeKind.Utc));

    private sealed class SealedBytes() : ValueConverter<Sealed, byte[]>(s => s.ToArray(), b => new Sealed(b));

    /// <summary>Sixteen bytes in the order of the text form, so that version 7 ids sort by time on SQLite too.</summary>
    private sealed class BigEndianGuid() : ValueConverter<Guid, byte[]>(g => g.ToByteArray(true), b => new Guid(b, true));
}
