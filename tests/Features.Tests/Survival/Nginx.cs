using System.Diagnostics;
using Lindian.Features.Tests.Shared;

namespace Lindian.Features.Tests.Survival;

/// <summary>The proxy with the very files of <c>deploy/nginx</c>, but for TLS and the ports.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lindian-nginx").FullName;
    private readonly int port = NodeProcess.FreePort();
    private Process? process;

    public Uri Url => new($"http://127.0.0.1:{port}");

    public static async Task<Nginx> Before(NodeProcess one, NodeProcess two)
    {
        var nginx = new Nginx();
        var deploy = Path.Combine(SourceTree.Root, "deploy/nginx");
        var nodes = (await File.ReadAllTextAsync(Path.Combine(deploy, "lindian-nodes.conf"))).Replace("127.0.0.1:5001", one.Url.Authority).Replace("127.0.0.1:5002", two.Url.Authority);
        nodes.ShouldContain(two.Url.Authority);
        string[] kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
        await File.WriteAllTextAsync(Path.Combine(nginx.folder, "nginx.conf"), $$"""
            daemon off; pid nginx.pid; error_log error.log; worker_processes 1; {{(Environment.UserName == "root" ? "user root;" : "")}}
            events { worker_connections 512; }
            http {
              access_log off;
              {{string.Join(' ', kinds.Select(k => $"{k}_temp_path {k};"))}}
              {{nodes}}
              server { listen 127.0.0.1:{{nginx.port}}; include {{Path.Combine(deploy, "lindian-locations.conf")}}; }
            }
            """);
        await nginx.Start();
        return nginx;
    }

    private async Task Start()
    {
        var program = new[] { "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx" }.First(File.Exists);
        process = Process.Start(program, ["-p", folder, "-c", Path.Combine(folder, "nginx.conf"), "-e", Path.Combine(folder, "error.log")]);
        using var probe = new HttpClient { BaseAddress = Url };
        while (true)
        {
            process.HasExited.ShouldBeFalse(await Errors());
            try
            {
                using var answer = await probe.GetAsync("/health/live");
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }
    }

    private async Task<string> Errors() => File.Exists(Path.Combine(folder, "error.log")) ? await File.ReadAllTextAsync(Path.Combine(folder, "error.log")) : "nginx ended";

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
