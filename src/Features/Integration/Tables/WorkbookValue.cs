using System.Globalization;

namespace Lindian.Features.Integration.Tables;

/// <summary>The value of a workbook's cell as text that means the same everywhere: ISO dates, plain numbers.</summary>
internal static class WorkbookValue
{
    private const double Exact = 1L << 53;

    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime moment => Moment(moment),
        TimeSpan time => time.ToString(time.Days == 0 ? @"hh\:mm\:ss" : "c", CultureInfo.InvariantCulture),
        double number => Number(number),
        bool yes => yes ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A sheet counts days as a fraction; what it meant is the nearest second.</summary>
    private static string Moment(DateTime moment)
    {
        var second = new DateTime((moment.Ticks + TimeSpan.TicksPerSecond / 2) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
        return second.ToString(second.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static string Number(double number) => Math.Abs(number) switch
    {
        <= Exact when double.IsInteger(number) => ((long)number).ToString(CultureInfo.InvariantCulture),
        < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        _ => number.ToString("F0", CultureInfo.InvariantCulture),
    };
}
