using System.Net.Http.Json;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Doors;

/// <summary>One way in: a route with a verb, or one handler of a page.</summary>
public sealed record Door(string Method, string Route, string Url, bool IsPage, EndpointMetadataCollection Metadata)
{
    public string Name => $"{Method} {Route}";
    public bool IsUnsafe => Method is not ("GET" or "HEAD" or "OPTIONS");
    public bool IsAnonymous => Metadata.GetMetadata<IAllowAnonymous>() is not null;
    public bool NeedsNoToken => Metadata.GetMetadata<WithoutAntiforgery>() is not null;
    public bool TakesFiles => Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("multipart/form-data") == true;
    public bool IsApi => Url.StartsWith("/api/");
    public IReadOnlyList<string> PolicyNames => [.. Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy ?? "")];

    /// <summary>Whether all policies of the door let this role in.</summary>
    public bool Admits(Role role) => IsAnonymous || PolicyNames.All(p => !p.StartsWith("roles:") || p["roles:".Length..].Split(',').Contains(role.ToString()));

    /// <summary>Knocks: an empty body, ids that nobody has, a fresh operation id.</summary>
    public async Task<Knock> Knock(HttpClient http, string? token)
    {
        using var request = new HttpRequestMessage(new HttpMethod(Method), Url);
        if (IsUnsafe) request.Content = TakesFiles ? new MultipartFormDataContent { { new StringContent(""), "nothing" } } : IsApi ? JsonContent.Create(new { }) : new FormUrlEncodedContent([]);
        if (IsUnsafe) request.Headers.Add(OperationOfRequest.Header, NewId.Next().ToString());
        if (token is not null) request.Headers.Add(Antiforgery.Header, token);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead); // a stream of events has no end
        var text = response.Content.Headers.ContentType?.MediaType == "application/problem+json" ? await response.Content.ReadAsStringAsync() : "";
        return new Knock((int)response.StatusCode, response.Headers.Location?.OriginalString ?? "", text);
    }

    /// <summary>Everything that the host listens to.</summary>
    public static async Task<IReadOnlyList<Door>> All(IServiceProvider services)
    {
        var doors = new List<Door>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var (route, url) = ("/" + endpoint.RoutePattern.RawText?.Trim('/'), UrlOf(endpoint.RoutePattern));
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
                var handlers = compiled.HandlerMethods.Select(h => (Verb: h.HttpMethod.ToUpperInvariant(), Handler: h.Name is null ? "" : "?handler=" + h.Name)).ToList();
                if (handlers.Count == 0) handlers.Add(("GET", "")); // a page that needs no handler is still shown
                doors.AddRange(handlers.Select(h => new Door(h.Verb, route + h.Handler, url + h.Handler, true, compiled.Endpoint?.Metadata ?? endpoint.Metadata)));
            }
            else
            {
                doors.AddRange((endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(m => new Door(m, route, url, false, endpoint.Metadata)));
            }
        }
        return [.. doors.DistinctBy(d => d.Name).OrderBy(d => d.Name)];
    }

    private static string UrlOf(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(PartOf))).Where(s => s.Length > 0));

    private static string PartOf(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { IsOptional: true } => "",
        RoutePatternParameterPart parameter => ValueOf([.. parameter.ParameterPolicies.Select(p => p.Content ?? "")]),
        _ => "x",
    };

    private static string ValueOf(string[] rules) => rules.FirstOrDefault(r => r.StartsWith("regex(^(")) is { } choice ? choice["regex(^(".Length..].Split('|', ')')[0] : rules.Contains("guid") ? NewId.Next().ToString() : rules.Contains("int") || rules.Contains("long") ? "404" : "x";
}

/// <summary>What came back: the status, where it points to, and the text of a problem.</summary>
public sealed record Knock(int Status, string Location, string Problem)
{
    public bool AsksToSignIn => Status == 401 || (Status == 302 && Location.Contains("/sign-in"));
    public bool IsForbidden => Status == 403 || (Status == 302 && Location.Contains("/not-allowed"));
    public bool AsksForToken => Status == 400 && Problem.Contains("\"antiforgery\"");
}
