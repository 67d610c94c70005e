using System.Diagnostics;
using System.Globalization;
using Lindian.Features.Integration.Import;
using Lindian.Features.Shared;

namespace Lindian.Host;

/// <summary>Shows an import to whoever started it: the first refusals in words, a line of progress each second, the sum.</summary>
internal sealed class ImportScreen(Texts texts) : IImportScreen
{
    private const int ShownRefusals = 20;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private readonly Stopwatch time = Stopwatch.StartNew();
    private TimeSpan shownAt;
    private int refusals;

    public void Counted(ImportCount count)
    {
        if (time.Elapsed - shownAt < Every) return;
        shownAt = time.Elapsed;
        var left = TimeSpan.FromSeconds((count.Total - count.Done) / Math.Max(Pace(count), 0.1));
        Console.Error.WriteLine(texts.Get("import.progress", count.Done, count.Total, Whole(Pace(count)), count.Created, count.Known, count.Refused, Clock(left)));
    }

    public void Refused(Refusal refusal)
    {
        if (refusals >= ShownRefusals)
        {
            if (refusals++ == ShownRefusals) Console.Error.WriteLine(texts["import.more-refused"]);
            return;
        }
        refusals++;
        foreach (var error in refusal.Errors)
            Console.Error.WriteLine(texts.Get("import.refused-row", refusal.Line, error.Field, texts.Error(error.Code, error.Values), error.Code));
    }

    public void Ended(ImportCount count, bool dryRun)
    {
        if (count.Earlier > 0) Console.WriteLine(texts.Get("import.resumed", count.Earlier));
        Console.WriteLine(texts.Get("import.summary", count.Done, count.Created, count.Known, count.Refused, Clock(time.Elapsed), Whole(Pace(count))));
        if (!count.Finished) Console.WriteLine(texts.Get("import.not-finished", count.Total));
        if (dryRun) Console.WriteLine(texts["import.dry-run"]);
    }

    private double Pace(ImportCount count) => (count.Done - count.Earlier) / Math.Max(time.Elapsed.TotalSeconds, 0.001);

    private static string Whole(double number) => number.ToString("0", CultureInfo.InvariantCulture);

    private static string Clock(TimeSpan time) => time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
