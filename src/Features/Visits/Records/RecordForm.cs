using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Lindian.Domain;
using Lindian.Domain.Visits;

namespace Lindian.Features.Visits.Records;

/// <summary>What somebody types of a service.</summary>
public sealed class RecordForm
{
    [Required]
    public string? Kind { get; init; }

    [Required]
    public string? Words { get; init; }

    /// <summary>One reading a line: name, figure, unit.</summary>
    public string? Readings { get; init; }

    /// <summary>Of a correction.</summary>
    public string? Reason { get; init; }

    /// <exception cref="BadInput">A line without a figure.</exception>
    public IReadOnlyList<SentReading> ReadReadings() =>
        [.. (Readings ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Line)];

    public static string Lines(IEnumerable<Reading> readings) => string.Join('\n', readings.Select(r => r.Said));

    private static SentReading Line(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindLastIndex(words, w => decimal.TryParse(w, NumberStyles.Number, CultureInfo.InvariantCulture, out _));
        if (at < 1) throw new BadInput("readings", "record.reading-wrong", line);
        return new SentReading(string.Join(' ', words[..at]), decimal.Parse(words[at], NumberStyles.Number, CultureInfo.InvariantCulture), string.Join(' ', words[(at + 1)..]));
    }
}
