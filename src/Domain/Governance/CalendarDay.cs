namespace Lindian.Domain.Governance;

/// <summary>A day that the published calendar treats other than its weekday would: a holiday, or a weekend day worked in its stead.</summary>
/// <param name="Name">Of the holiday, as published (<c>国庆节</c>).</param>
/// <param name="Source">The paper or file it was read from.</param>
public sealed record CalendarDay(DateOnly Date, bool IsWorkday, string? Name, string Source);
