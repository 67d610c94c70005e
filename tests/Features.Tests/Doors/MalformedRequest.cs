using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Lindian.Features.Shared;

namespace Lindian.Features.Tests.Doors;

/// <summary>A request that is wrong in one or several ways, made from an operation of the document.</summary>
public sealed partial class MalformedRequest(Nonsense nonsense, ToldOperation told)
{
    private static readonly string[] Types =
    [
        "text/plain", "application/xml", "multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "nonsense/nonsense",
        "application/json; charset=utf-16", "application/json; charset=nonsense", "application/merge-patch+json", "image/jpeg",
    ];

    private static readonly byte[][] Bodies =
    [
        [], [0], "{"u8.ToArray(), "null"u8.ToArray(), "[]"u8.ToArray(), "\"x\""u8.ToArray(), "{\"a\""u8.ToArray(), [0xff, 0xfe, 0x7b, 0], [0xef, 0xbb, 0xbf, 0x7b, 0x7d],
        [.. "{\"words\":\""u8, 0xc3, 0x28, 0xff, .. "\"}"u8], "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n"u8.ToArray(),
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\0.jpg\"\r\nContent-Type: image/jpeg\r\n\r\nx\r\n--x--\r\n"u8.ToArray(), "a=%ff%00&_operation=x"u8.ToArray(),
    ];

    private static readonly string[] Verbs = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "NONSENSE"];

    private readonly string method = nonsense.OneIn(12) ? nonsense.Any(Verbs) : told.Method;
    private readonly string url = Url(nonsense, told);
    private readonly byte[] body = nonsense.OneIn(5) || told.ContentType is null ? nonsense.Any(Bodies) : Encoding.UTF8.GetBytes(nonsense.Json(told.Body, 6));
    private readonly string type = nonsense.OneIn(8) ? nonsense.Any(Types) : told.ContentType ?? "application/json";
    private readonly string operation = nonsense.OneIn(12) ? nonsense.Text() : NewId.Next().ToString();

    /// <summary>Ends the session of who asks; everything after it would only be told to sign in.</summary>
    public bool SignsOut => method == "DELETE" && url.StartsWith("/api/session", StringComparison.Ordinal);

    public HttpRequestMessage Message(string token)
    {
        var message = new HttpRequestMessage(new HttpMethod(method), url);
        if (method is not "GET" and not "TRACE") message.Content = new ByteArrayContent(body);
        message.Content?.Headers.TryAddWithoutValidation("Content-Type", type);
        message.Headers.TryAddWithoutValidation(OperationOfRequest.Header, operation.ReplaceLineEndings(" "));
        message.Headers.TryAddWithoutValidation(Antiforgery.Header, token);
        message.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse("application/json"));
        return message;
    }

    public override string ToString() => $"{method} {(url.Length > 200 ? url[..200] : url)} {operation} {type} {Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(600, body.Length)))}";

    private static string Url(Nonsense nonsense, ToldOperation told)
    {
        var path = Placeholders().Replace(told.Path, _ => Uri.EscapeDataString(nonsense.OneIn(4) ? nonsense.Text().Replace("..", ".").Replace("\0", "") : nonsense.Known().ToString()));
        var query = told.QueryNames.Where(_ => nonsense.OneIn(2)).Select(name => $"{name}={Uri.EscapeDataString(nonsense.Text())}");
        return path + "?" + string.Join('&', nonsense.OneIn(10) ? query.Append("%ff=%00&=&&x[]=1") : query);
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholders();
}
