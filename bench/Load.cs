using System.Diagnostics;

namespace Lindian.Bench;

/// <summary>One measurement. Times in milliseconds, as the client sees them.</summary>
internal sealed record Measured(string What, double PerSecond, long Failed);

/// <summary>Closed loop: every connection sends the next request when the answer to the last one is here. All samples are kept.</summary>
internal static class Load
{
    private static long number; // of the request, over all measurements, so that no two speak for the same customer

    public static async Task<Measured> Run(string what, IReadOnlyList<HttpClient> clients, TimeSpan time, Node node, Func<HttpClient, long, Task<HttpResponseMessage>> send, long atLeast = 0)
    {
        var (sent, failed, samples) = (0L, 0L, new List<double>[clients.Count]);
        var (nodeBefore, databaseBefore, watch) = (node.NodeCpu, node.DatabaseCpu, Stopwatch.StartNew());
        await Task.WhenAll(clients.Select((client, i) => Task.Run(async () =>
        {
            samples[i] = [];
            while (watch.Elapsed < time || sent < atLeast)
            {
                var start = watch.Elapsed;
                Interlocked.Increment(ref sent);
                using var answer = await send(client, Interlocked.Increment(ref number));
                await answer.Content.CopyToAsync(Stream.Null);
                samples[i].Add((watch.Elapsed - start).TotalMilliseconds);
                if (!answer.IsSuccessStatusCode) Interlocked.Increment(ref failed);
            }
        })));
        var (elapsed, all) = (watch.Elapsed.TotalSeconds, samples.SelectMany(s => s).Order().ToList());
        double At(double share) => all[(int)(share * (all.Count - 1))];
        double PerRequest(TimeSpan before, TimeSpan after) => (after - before).TotalMilliseconds / all.Count;
        Console.WriteLine(
            $"{what,-22} {all.Count / elapsed,8:0}/s   p50 {At(0.5),6:0.0}  p95 {At(0.95),6:0.0}  p99 {At(0.99),6:0.0} ms   CPU per request: node {PerRequest(nodeBefore, node.NodeCpu):0.00}, database {PerRequest(databaseBefore, node.DatabaseCpu):0.00} ms   failed {failed}");
        return new Measured(what, all.Count / elapsed, failed);
    }
}
