using System.Diagnostics;
using Lindian.Host;

namespace Lindian.Features.Tests.Survival;

/// <summary>The verbs of the command line, in a process of their own.</summary>
internal sealed record Program(int Exit, string Said)
{
    public static async Task<Program> Run(string[] settings, params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Serve).Assembly.Location, .. command, "--language=en", .. settings])
        {
            RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false,
        }) ?? throw new InvalidOperationException("dotnet did not start");
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Program(process.ExitCode, string.Concat(said));
    }
}
