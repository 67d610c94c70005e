using System.Globalization;

namespace Lindian.Data.Audit;

/// <summary>
/// One line to be kept where the administrators of the database can't reach it: the number and hash of the chain's last entry at
/// a moment. The chain is checked against it later, so that even a chain rewritten or cut off as a whole is known.
/// </summary>
/// <param name="Hash">Hexadecimal.</param>
/// <param name="At">UTC, when it was taken.</param>
public sealed record Anchor(long No, string Hash, DateTime At)
{
    private const string Word = "lindian-anchor", Time = "yyyy-MM-ddTHH:mm:ssZ";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Word} {No} {Hash} {At.ToString(Time, CultureInfo.InvariantCulture)}");

    /// <exception cref="FormatException">The line is no anchor.</exception>
    public static Anchor Parse(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [Word, var no, { Length: 64 } hash, var at]
        && long.TryParse(no, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && DateTime.TryParseExact(at, Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? new Anchor(number, hash.ToLowerInvariant(), time)
            : throw new FormatException(line);
}
