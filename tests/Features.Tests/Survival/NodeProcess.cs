using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Lindian.Features.Tests.Shared;
using Lindian.Host;

namespace Lindian.Features.Tests.Survival;

/// <summary>The real program in a process of its own, to be killed as a power cut does it and started again at the same address.</summary>
public sealed class NodeProcess(string[] settings) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly int port = FreePort();
    private Process? process;
    private string said = "";

    public Uri Url => new($"http://127.0.0.1:{port}");
    public int Port => port;

    /// <summary>What it wrote on the console when it ended by itself.</summary>
    public string Said => said;

    public static int FreePort()
    {
        using var one = new TcpListener(IPAddress.Loopback, 0);
        one.Start();
        return ((IPEndPoint)one.LocalEndpoint).Port;
    }

    /// <summary>Until it is ready; it does not come back by itself.</summary>
    public async Task Start()
    {
        Launch();
        using var probe = new HttpClient { BaseAddress = Url };
        var until = TimeProvider.System.GetTimestamp();
        while (!await IsReady(probe))
        {
            process!.HasExited.ShouldBeFalse(said);
            TimeProvider.System.GetElapsedTime(until).ShouldBeLessThan(Patience, "the node did not become ready: " + said);
            await Task.Delay(50);
        }
    }

    /// <summary>For a start that is expected to fail. Returns the exit code.</summary>
    public async Task<int> Fails()
    {
        Launch();
        await process!.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>The polite signal; returns when it has ended.</summary>
    public async Task Terminate()
    {
        using (var signal = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)])) await signal.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
    }

    public bool Runs => process is { HasExited: false };

    public async ValueTask DisposeAsync()
    {
        if (Runs) await Kill();
        process?.Dispose();
    }

    private void Launch()
    {
        var files = "--webroot=" + Path.Combine(SourceTree.Root, "src/Host/wwwroot");
        string[] command = [typeof(Serve).Assembly.Location, "serve", $"--urls={Url}", files, "--Logging:LogLevel:Default=Error", "--Portal:Raises=1000000", .. settings];
        process = Process.Start(new ProcessStartInfo("dotnet", command) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("dotnet did not start");
        process.OutputDataReceived += (_, line) => said += line.Data + "\n";
        process.ErrorDataReceived += (_, line) => said += line.Data + "\n";
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private static async Task<bool> IsReady(HttpClient probe)
    {
        try
        {
            using var answer = await probe.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
