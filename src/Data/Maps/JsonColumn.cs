using System.Text.Json;
using Lindian.Data.Delivery;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lindian.Data.Maps;

/// <summary>A value that is read and written whole and never searched inside: JSON text on both databases.</summary>
internal static class JsonColumn
{
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(
            value => JsonSerializer.Serialize(value, EventCatalog.Json),
            text => Read<T>(text),
            new ValueComparer<T>((a, b) => ReferenceEquals(a, b), value => value == null ? 0 : 1, value => value));

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, EventCatalog.Json)
        ?? throw new InvalidOperationException($"No {typeof(T).Name} in '{text}'.");
}
