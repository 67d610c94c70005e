using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Lindian.Data.Bulk;

/// <summary>One column: how its value is read from an object, in the form in which it rests.</summary>
/// <param name="Type">The database's name of the type.</param>
internal sealed record BulkColumn(string Name, string Type, Func<object, object?> Read);

/// <summary>
/// How objects of a mapped type become rows, taken from the same model that a save uses: the same columns, the same conversions.
/// </summary>
/// <param name="Parts">Reads the collections that are saved with the object.</param>
internal sealed record BulkTable(string Name, IReadOnlyList<BulkColumn> Columns, IReadOnlyList<Func<object, IEnumerable<object>>> Parts)
{
    public static BulkTable Of(IEntityType type)
    {
        var name = type.GetTableName() ?? throw new InvalidOperationException($"{type.Name} has no table.");
        var table = StoreObjectIdentifier.Table(name);
        return new(name, [.. type.GetFlattenedProperties().Select(p => Column(p, table))],
            [.. type.GetNavigations().Where(n => n.IsCollection).Select(n => (Func<object, IEnumerable<object>>)(whole => (IEnumerable<object>?)n.GetGetter().GetClrValue(whole) ?? []))]);
    }

    private static BulkColumn Column(IProperty property, StoreObjectIdentifier table)
    {
        if (property.IsShadowProperty()) throw new NotSupportedException($"{property} rests in no object.");
        var (getter, converter) = (property.GetGetter(), property.GetTypeMapping().Converter);
        return new(property.GetColumnName(table) ?? property.Name, property.GetColumnType(table) ?? "", converter is null
            ? getter.GetClrValueUsingContainingEntity
            : whole => getter.GetClrValueUsingContainingEntity(whole) is { } value ? converter.ConvertToProvider(value) : null);
    }
}
