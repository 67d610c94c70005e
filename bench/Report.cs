using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Lindian.Bench;

/// <summary>The results as people read them.</summary>
internal static class Report
{
    public static string Of(IReadOnlyList<StoreRun> runs, Plan plan)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"""
            # Results of `bench/run`

            {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, .NET {Environment.Version}, {RuntimeInformation.OSArchitecture}.
            Client, node and database share the cores; each measurement takes {plan.Time.TotalSeconds:0.#} s in a closed loop. Latencies are the client's, in ms. CPU is ms per request. "Others"
            is the share of the machine that something else used meanwhile: it lengthens latencies, hardly the CPU figures.

            """);
        text.AppendLine(Table(["", .. runs.Select(Name)],
            ["first page after, s", .. runs.Select(r => $"{r.StartSeconds:0.0}")], ["resident after start / after load, MB", .. runs.Select(r => $"{r.IdleMegabytes:0} / {r.BusyMegabytes:0}")],
            ["idle node and database, % of a core", .. runs.Select(r => $"{100 * r.IdleCpu:0.0}")], ["database, MB", .. runs.Select(r => $"{r.DatabaseMegabytes:N0}")],
            ["filled: rows, s", .. runs.Select(r => r.Filled is { } f ? $"{f.Rows:N0} in {f.Seconds:0}" : "taken as it was")],
            ["raw inserts of the rows of a create, /s (CPU ms)", .. runs.Select(r => r.Raw is { } raw ? $"{raw.PerSecond:N0} × {raw.Rows} rows ({raw.DatabaseCpu:0.00})" : "")],
            ["create / raw, %", .. runs.Select(r => Share(runs, r))]));
        text.AppendLine(CultureInfo.InvariantCulture, $"## {Mode.Many} connections, kept alive: requests/s · p95 ms · CPU ms (node + database)\n");
        text.AppendLine(Table(["", .. runs.Select(Name), .. Growths(runs).Select(g => $"{g.Large.Provider} growth of CPU")],
            [.. Work.All.Where(plan.Wants).Select(w => (string[])[w.Name, .. runs.Select(r => Short(r.Of(w, Mode.All[0]))), .. Growths(runs).Select(g => Growth(w, g))])]));
        foreach (var run in runs)
            text.AppendLine(CultureInfo.InvariantCulture, $"## {Name(run)}\n").AppendLine(Table(["", "connections", "/s", "p50", "p95", "p99", "node CPU", "database CPU", "others", "failed"], [.. run.Measured.Select(Cells)]));
        return text.ToString().TrimEnd() + "\n";
    }

    public static string Line(Measured m) => string.Join("  ", Cells(m).Select((cell, i) => i == 0 ? cell.PadRight(33) : cell.PadLeft(i == 1 ? 9 : 7)));

    private static string[] Cells(Measured m) =>
        [m.Work, m.Mode.Connections + (m.Mode.KeepAlive ? "" : ", closed"), $"{m.PerSecond:0}", $"{m.P50:0.0}", $"{m.P95:0.0}", $"{m.P99:0.0}", $"{m.NodeCpu:0.00}", $"{m.DatabaseCpu:0.00}", $"{100 * m.Others:0} %", $"{m.Failed}"];

    private static string Name(StoreRun run) => $"{run.Provider} {run.Size:N0}";

    private static string Short(Measured? m) => m is null ? "" : $"{m.PerSecond:0} · {m.P95:0} · {m.NodeCpu:0.0} + {m.DatabaseCpu:0.0}";

    // SQLite is held against the bare PostgreSQL too
    private static string Share(IReadOnlyList<StoreRun> runs, StoreRun run) =>
        (run.Raw ?? runs.FirstOrDefault(r => r.Size == run.Size)?.Raw) is { } raw && run.Of(Work.All[0], Mode.All[0]) is { } create ? $"{100 * create.PerSecond / raw.PerSecond:0.0}" : "";

    private static IEnumerable<(StoreRun Small, StoreRun Large)> Growths(IReadOnlyList<StoreRun> runs) =>
        runs.GroupBy(r => r.Provider).Where(g => g.Count() > 1).Select(g => (g.MinBy(r => r.Size), g.MaxBy(r => r.Size))).OfType<(StoreRun, StoreRun)>();

    private static string Growth(Work work, (StoreRun Small, StoreRun Large) runs) =>
        runs.Small.Of(work, Mode.All[0]) is { } small && runs.Large.Of(work, Mode.All[0]) is { } large ? $"{(large.NodeCpu + large.DatabaseCpu) / (small.NodeCpu + small.DatabaseCpu):0.00}" : "";

    private static string Table(string[] head, params string[][] rows) =>
        string.Concat(new[] { head, [.. head.Select((_, i) => i == 0 ? "---" : "---:")] }.Concat(rows).Select(row => $"| {string.Join(" | ", row)} |\n"));
}
