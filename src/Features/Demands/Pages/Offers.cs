using Lindian.Domain;

namespace Lindian.Features.Demands.Pages;

/// <param name="Key">What the server knows it by.</param>
/// <param name="Code">What people tell it apart by: a code or a staff number.</param>
public sealed record Offer(string Key, string Code, string Name)
{
    public string Text => $"{Name} ({Code})";
}

/// <summary>
/// A choice from a long list without script: a text box that offers the first of them while typing, and takes the offer, its
/// code, or as much of a name as only one has.
/// </summary>
public sealed class Offers(string id, IReadOnlyList<Offer> all)
{
    private const int Most = 200;

    /// <summary>Of the element that holds the list.</summary>
    public string Id => id;

    public IReadOnlyList<Offer> All => all;

    public IEnumerable<Offer> Shown => all.Take(Most);

    public string? TextOf(string? key) => all.FirstOrDefault(o => o.Key == key)?.Text;

    /// <summary>Null when nothing was typed.</summary>
    /// <exception cref="BadInput">Nothing is called that, or several are.</exception>
    public Offer? Find(string? typed, string field, string unknown)
    {
        var text = typed?.Trim();
        if (string.IsNullOrEmpty(text)) return null;
        return Fitting(text) switch
        {
            [var only] => only,
            [] => throw new BadInput(field, unknown, text),
            _ => throw new BadInput(field, "demand.choice-ambiguous", text),
        };
    }

    /// <summary>What is certainly meant so far; null while it may be several, or nothing.</summary>
    public Offer? Known(string? typed) => typed?.Trim() is { Length: > 0 } text && Fitting(text) is [var only] ? only : null;

    private List<Offer> Fitting(string text)
    {
        if (all.FirstOrDefault(o => Same(o.Text, text) || Same(o.Code, text)) is { } exact) return [exact];
        var named = all.Where(o => Same(o.Name, text)).Take(2).ToList();
        return named.Count > 0 ? named : [.. all.Where(o => o.Text.Contains(text, StringComparison.OrdinalIgnoreCase)).Take(2)];
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
