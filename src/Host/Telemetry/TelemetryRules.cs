using System.Globalization;
using Lindian.Data;
using OpenTelemetry.Exporter;

namespace Lindian.Host.Telemetry;

/// <summary>Where a node tells how it is doing, by OTLP. Nowhere unless told.</summary>
/// <param name="Headers">What the collector asks of who sends, as <c>name=value,name=value</c>; it may be a secret.</param>
/// <param name="Share">Of the requests, how many are traced, from 0 to 1. Metrics and logs are always whole.</param>
public sealed record TelemetryRules(Uri Endpoint, OtlpExportProtocol Protocol, string? Headers, double Share)
{
    private const double UsualShare = 0.1;

    /// <exception cref="StartRefused">Something is set that can't be meant.</exception>
    public static TelemetryRules? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Telemetry");
        if (section["Endpoint"] is not { Length: > 0 } endpoint) return null;
        if (!Uri.TryCreate(endpoint.TrimEnd('/') + "/", UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) throw Slip("Endpoint", endpoint);
        var protocol = section["Protocol"] switch
        {
            null or "" or "http" => OtlpExportProtocol.HttpProtobuf,
            "grpc" => OtlpExportProtocol.Grpc,
            var other => throw Slip("Protocol", other),
        };
        var share = UsualShare;
        if (section["Share"] is { } given && !(double.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out share) && share is >= 0 and <= 1)) throw Slip("Share", given);
        return new TelemetryRules(address, protocol, section["Headers"], share);
    }

    /// <summary>What the exporter of a signal (<c>traces</c>, <c>metrics</c>, <c>logs</c>) needs to know. It waits in a thread of its own and forgets what the collector does not take.</summary>
    public void Apply(OtlpExporterOptions exporter, string signal)
    {
        exporter.Protocol = Protocol;
        exporter.Endpoint = Protocol == OtlpExportProtocol.HttpProtobuf ? new Uri(Endpoint, "v1/" + signal) : Endpoint;
        exporter.TimeoutMilliseconds = 5000;
        if (Headers is not null) exporter.Headers = Headers;
    }

    /// <summary>Without the name and password that an address may hold.</summary>
    public string Told => $"{Endpoint.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)} ({(Protocol == OtlpExportProtocol.Grpc ? "grpc" : "http/protobuf")}, {Share:P0} of traces)";

    private static StartRefused Slip(string name, string value) => new($"Telemetry:{name}: “{value}” 无法使用。“{value}” can't be used.");
}
