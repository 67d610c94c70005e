using System.Diagnostics;
using System.Globalization;
using Lindian.Features.Tests.Shared;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Survival;

/// <summary>What a survival test measured: one line in its output and in <c>artifacts/survival.txt</c>, from which docs/operations.md is written.</summary>
public static class Figures
{
    private static readonly string Path = System.IO.Path.Combine(SourceTree.Root, "artifacts/survival.txt");
    private static readonly Lock Gate = new();

    public static void Tell(this ITestOutputHelper output, string line)
    {
        output.WriteLine(line);
        lock (Gate) File.AppendAllText(Path, $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} {line}\n");
    }

    public static async Task Timed(this List<TimeSpan> times, Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        times.Add(watch.Elapsed);
    }

    /// <summary>Median and worst, in milliseconds.</summary>
    public static string MedianAndWorst(this IReadOnlyCollection<TimeSpan> times) => times.Count == 0 ? "never" : string.Create(CultureInfo.InvariantCulture,
        $"median {times.Order().ElementAt(times.Count / 2).TotalMilliseconds:0} ms, worst {times.Max().TotalMilliseconds:0} ms");
}
