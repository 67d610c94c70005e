using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lindian.Host;

/// <summary>The answer of <c>/health/ready</c>: one word, then a line for each check that has something to say.</summary>
internal static class HealthWords
{
    public static Task Write(HttpContext context, HealthReport report)
    {
        var lines = report.Entries.Where(e => e.Value.Status != HealthStatus.Healthy).Select(e => $"{e.Key}: {e.Value.Description}");
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(string.Join('\n', [report.Status.ToString(), .. lines]), context.RequestAborted);
    }
}
