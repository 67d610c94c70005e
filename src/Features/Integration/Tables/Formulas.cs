namespace Lindian.Features.Integration.Tables;

/// <summary>
/// Keeps a spreadsheet from running what a resident typed: text that it would take for a formula gets an apostrophe in front
/// (CSV only; a workbook says of each cell that it is text). Reading takes the apostrophe away again, so nothing is lost.
/// </summary>
internal static class Formulas
{
    private const string Starters = "=+-@\t\r\n＝＋－＠";

    public static string Guard(string text) => WouldRun(text) ? $"'{text}" : text;

    public static string Unguard(string text) => text.StartsWith('\'') && WouldRun(text) ? text[1..] : text;

    /// <summary>Apostrophes already in front are looked through, so that guard and unguard undo each other.</summary>
    private static bool WouldRun(string text) => text.TrimStart('\'') is [var first, ..] && Starters.Contains(first);
}
