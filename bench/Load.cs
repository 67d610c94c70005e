using System.Diagnostics;

namespace Lindian.Bench;

/// <summary>How many browsers ask, and whether they keep their connection.</summary>
internal sealed record Mode(int Connections, bool KeepAlive)
{
    public const int Many = 16;
    public static IReadOnlyList<Mode> All { get; } = [new(Many, true), new(1, true), new(Many, false), new(1, false)];
    public bool IsUsual => this == All[0];
}

/// <param name="P50">Milliseconds as the client sees them; so are P95 and P99.</param>
/// <param name="NodeCpu">Milliseconds per request, as <paramref name="DatabaseCpu"/>.</param>
/// <param name="Others">Share of the machine that neither client, node nor database used: builds and the like beside the measurement.</param>
internal sealed record Measured(string Work, Mode Mode, double PerSecond, double P50, double P95, double P99, double NodeCpu, double DatabaseCpu, double Others, long Failed);

/// <summary>Closed loop: every connection sends the next request when the answer to the last one is here. All samples are kept.</summary>
internal sealed class Load(Node node, Visitors visitors, Samples samples)
{
    private long number; // of the request, over all measurements, so that no two speak for the same customer

    public async Task<Measured> Run(Work work, Mode mode, TimeSpan time)
    {
        var clients = await visitors.Get(work.Role, mode.Connections, mode.KeepAlive);
        var (before, watch, failed) = (Books(), Stopwatch.StartNew(), 0L);
        var times = await Task.WhenAll(clients.Select(client => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (watch.Elapsed < time && work.Request(samples, Interlocked.Increment(ref number)) is { } request)
            {
                var start = watch.Elapsed;
                if (!await Send(client, request)) Interlocked.Increment(ref failed);
                mine.Add((watch.Elapsed - start).TotalMilliseconds);
            }
            return mine;
        })));
        var (elapsed, after, all) = (watch.Elapsed, Books(), times.SelectMany(t => t).Order().ToList());
        if (all.Count == 0) throw new InvalidOperationException("Nothing to do: " + work.Name);
        double At(double share) => all[(int)(share * (all.Count - 1))];
        double Each(TimeSpan from, TimeSpan to) => (to - from).TotalMilliseconds / all.Count;
        var others = (after.Machine - before.Machine - (after.Ours - before.Ours)) / (elapsed * Environment.ProcessorCount);
        return new(work.Name, mode, all.Count / elapsed.TotalSeconds, At(0.5), At(0.95), At(0.99), Each(before.Node, after.Node), Each(before.Database, after.Database), Math.Max(0, others), failed);
    }

    private static async Task<bool> Send(HttpClient client, HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await client.SendAsync(request);
            await answer.Content.CopyToAsync(Stream.Null);
            return (int)answer.StatusCode < 400;
        }
    }

    private (TimeSpan Node, TimeSpan Database, TimeSpan Ours, TimeSpan Machine) Books()
    {
        var (own, database) = (node.Cpu, node.DatabaseCpu);
        using var me = Process.GetCurrentProcess();
        return (own, database, own + database + me.TotalProcessorTime, ProcessBooks.Machine());
    }
}
