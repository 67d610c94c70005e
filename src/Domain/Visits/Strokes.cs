using System.Globalization;

namespace Lindian.Domain.Visits;

/// <summary>
/// A signature as it was drawn: strokes of points with the milliseconds since the first one. One text for all programs: points as
/// <c>x,y,t</c> set apart by blanks, strokes set apart by semicolons.
/// </summary>
public static class Strokes
{
    private const int MostPoints = 5000, FewestPoints = 8, Longest = 100_000;

    /// <summary>The text as it is kept.</summary>
    /// <exception cref="BadInput"><c>signature.unreadable</c>, or <c>signature.too-short</c>: a dot or a slip of the finger is no signature.</exception>
    public static string Check(string? drawn)
    {
        if (drawn is not { Length: > 0 and <= Longest } || Read(drawn) is not { } strokes) throw new BadInput("strokes", "signature.unreadable");
        var points = strokes.SelectMany(s => s).ToList();
        if (points.Count > MostPoints) throw new BadInput("strokes", "signature.unreadable");
        var (wide, high) = (points.Max(p => p.X) - points.Min(p => p.X), points.Max(p => p.Y) - points.Min(p => p.Y));
        if (points.Count < FewestPoints || Math.Max(wide, high) < 20) throw new BadInput("strokes", "signature.too-short");
        return string.Join(';', strokes.Select(s => string.Join(' ', s.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X},{p.Y},{p.T}")))));
    }

    /// <summary>The path of an SVG drawing.</summary>
    public static string Path(string kept) => string.Concat((Read(kept) ?? []).Select(s =>
        "M" + string.Join('L', s.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X} {p.Y}")))));

    /// <summary>The view box in which the drawing lies.</summary>
    public static string Box(string kept)
    {
        var points = (Read(kept) ?? []).SelectMany(s => s).ToList();
        if (points.Count == 0) return "0 0 1 1";
        var (left, top) = (points.Min(p => p.X) - 5, points.Min(p => p.Y) - 5);
        return string.Create(CultureInfo.InvariantCulture, $"{left} {top} {points.Max(p => p.X) + 5 - left} {points.Max(p => p.Y) + 5 - top}");
    }

    private static List<List<(int X, int Y, int T)>>? Read(string drawn)
    {
        var strokes = new List<List<(int X, int Y, int T)>>();
        foreach (var stroke in drawn.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var points = stroke.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Point).ToList();
            if (points.Count == 0 || points.Contains(null)) return null;
            strokes.Add([.. points.Select(p => p ?? default)]);
        }
        return strokes.Count == 0 ? null : strokes;
    }

    private static (int X, int Y, int T)? Point(string text) => text.Split(',') switch
    {
        [var x, var y, var t] when Number(x) is { } across && Number(y) is { } down && Number(t) is { } time => (across, down, time),
        _ => null,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && n is > -10_000 and < 10_000_000 ? n : null;
}
