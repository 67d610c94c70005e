using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Lindian.Features.Tests.Survival;

/// <summary>What an operator's collector gets over OTLP/HTTP. Names and texts stand in the protobuf as they are, so they are looked for as text.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Signal, string Text)> got = [];

    private Collector(WebApplication app) => this.app = app;

    public string Url => app.Urls.Single();

    public static async Task<Collector> Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector.app.MapPost("/v1/{signal}", collector.Take);
        await collector.app.StartAsync();
        return collector;
    }

    /// <summary>Everything that came of one signal: <c>traces</c>, <c>metrics</c>, <c>logs</c>.</summary>
    public string Of(string signal) => string.Concat(got.Where(g => g.Signal == signal).Select(g => g.Text));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(string signal, HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        got.Enqueue((signal, Encoding.UTF8.GetString(body.ToArray())));
    }
}
