using Lindian.Domain;

namespace Lindian.Features.Shared;

/// <summary>What somebody typed, trimmed and checked for length; empty is nothing.</summary>
public static class Typed
{
    /// <exception cref="BadInput">Nothing was typed, or more than the house keeps.</exception>
    public static string Required(string? text, string field, int longest) => Optional(text, field, longest) ?? throw new BadInput(field, "text.missing");

    /// <exception cref="BadInput">More was typed than the house keeps.</exception>
    public static string? Optional(string? text, string field, int longest)
    {
        var trimmed = text?.Trim();
        if (trimmed?.Length > longest) throw new BadInput(field, "text.too-long", longest);
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }

    /// <summary>UTC, cut to the millisecond as both databases keep it.</summary>
    public static DateTime? Moment(DateTimeOffset? at) => at is { } given ? given.UtcDateTime.AddTicks(-(given.UtcDateTime.Ticks % TimeSpan.TicksPerMillisecond)) : null;
}
