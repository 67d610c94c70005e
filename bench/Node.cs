using System.Diagnostics;

namespace Lindian.Bench;

/// <summary>One node of the product in a process of its own, as it is published.</summary>
internal sealed class Node(Process process, int database, double start) : IAsyncDisposable
{
    public static Uri Address { get; } = new("http://127.0.0.1:5299");

    /// <summary>Seconds from the command to the first page.</summary>
    public double StartSeconds => start;
    public TimeSpan Cpu => ProcessBooks.Family(process.Id);
    public TimeSpan DatabaseCpu => ProcessBooks.Family(database);
    public double Megabytes => ProcessBooks.ResidentMegabytes(process.Id);

    public static async Task<Node> Start(Store store)
    {
        var program = Environment.GetEnvironmentVariable("LINDIAN_BENCH_NODE") ?? throw new InvalidOperationException("Start me with bench/run.");
        var start = new ProcessStartInfo("dotnet") { ArgumentList = { program, "serve", $"--urls={Address}" }, WorkingDirectory = Path.GetDirectoryName(program) };
        foreach (var setting in store.Settings) start.ArgumentList.Add(setting);
        var (watch, database) = (Stopwatch.StartNew(), await store.ServerProcess());
        var process = Process.Start(start) ?? throw new InvalidOperationException("The node did not start.");
        using var probe = new HttpClient { BaseAddress = Address };
        while (!await FirstPage(probe))
        {
            if (process.HasExited) throw new InvalidOperationException("The node has ended.");
            await Task.Delay(20);
        }
        return new Node(process, database, watch.Elapsed.TotalSeconds);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> FirstPage(HttpClient probe)
    {
        try
        {
            return (await probe.GetAsync(new Uri("/", UriKind.Relative))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
