using System.Diagnostics;
using OpenTelemetry;

namespace Lindian.Host.Telemetry;

/// <summary>
/// Leaves in a span only what is on the list: methods, route templates, statuses, statements with their parameters as <c>@p0</c>. Addresses as they
/// were typed hold tracking codes and what was searched for, and where a visitor comes from is personal too.
/// </summary>
internal sealed class NoPersonalData : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "http.request.method", "http.route", "http.response.status_code", "url.scheme", "network.protocol.version", "error.type", "otel.status_code",
        "db.system", "db.system.name", "db.namespace", "db.name", "db.statement", "db.query.text", "db.operation.name", "db.response.status_code", "db.npgsql.data_source",
        "server.address", "server.port",
    };

    public override void OnEnd(Activity data)
    {
        List<string>? others = null;
        foreach (var (name, _) in data.EnumerateTagObjects())
            if (!Allowed.Contains(name)) (others ??= []).Add(name);
        foreach (var name in others ?? []) data.SetTag(name, null);
        if (data.Kind == ActivityKind.Server) data.DisplayName = $"{data.GetTagItem("http.request.method")} {data.GetTagItem("http.route")}".Trim();
    }
}
