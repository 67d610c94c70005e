using System.Diagnostics;
using System.Globalization;
using Lindian.Features.Tests.Shared;

namespace Lindian.Features.Tests.Survival;

/// <summary>The very script of <c>deploy/</c>; what it asks of systemd is done by the test.</summary>
internal static class RollingRestart
{
    public static async Task Of(params NodeProcess[] nodes)
    {
        var folder = Directory.CreateTempSubdirectory("lindian-systemctl").FullName;
        var systemctl = Path.Combine(folder, "systemctl");
        await File.WriteAllTextAsync(systemctl, $"#!/bin/sh\necho \"$1\" >'{folder}/'\"$2\"\nwhile [ -e '{folder}/'\"$2\" ]; do sleep 0.05; done\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(systemctl, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        string[] ports = [.. nodes.Select(n => n.Port.ToString(CultureInfo.InvariantCulture))];
        var start = new ProcessStartInfo(Path.Combine(SourceTree.Root, "deploy/rolling-restart.sh"), ports) { RedirectStandardError = true, UseShellExecute = false };
        start.Environment["SYSTEMCTL"] = systemctl;
        using var script = Process.Start(start) ?? throw new InvalidOperationException("bash did not start");
        while (!script.HasExited)
        {
            if (nodes.FirstOrDefault(n => File.Exists(Asked(folder, n))) is { } node)
            {
                (await File.ReadAllTextAsync(Asked(folder, node))).Trim().ShouldBe("restart");
                await node.Terminate();
                await node.Start();
                File.Delete(Asked(folder, node));
            }
            await Task.Delay(50);
        }
        script.ExitCode.ShouldBe(0, await script.StandardError.ReadToEndAsync());
        Directory.Delete(folder, recursive: true);
    }

    private static string Asked(string folder, NodeProcess node) => Path.Combine(folder, $"lindian@{node.Port}");
}
