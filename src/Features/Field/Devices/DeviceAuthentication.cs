using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lindian.Features.Field.Devices;

/// <summary>
/// Reads <c>Authorization: Device …</c>. It opens the endpoints that are marked for phones and no other: a stolen token reaches neither
/// the desktop nor the account.
/// </summary>
public sealed class DeviceAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = Antiforgery.ByHeader, Unsent = "Unsent";
    private const string Prefix = "Device ";
    private const int LongestToken = 200, MostUnsent = 1_000_000;
    private DeviceRefusal? refused;

    /// <summary>Whether the request shows a phone's token; then its cookie is not asked for.</summary>
    public static bool IsShown(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = Request.Headers.Authorization.ToString();
        if (!IsShown(Request) || token.Length > LongestToken || Context.GetEndpoint()?.Metadata.GetMetadata<OpenToDevices>() is null) return AuthenticateResult.NoResult();
        refused = await Context.RequestServices.GetRequiredService<DeviceDoor>().Enter(token[Prefix.Length..].Trim(), UnsentTold(), Context.RequestAborted);
        if (refused is not null) return AuthenticateResult.Fail(refused.Code);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([], SchemeName)), Scheme.Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        if (refused is null) return;
        var problem = Context.RequestServices.GetRequiredService<Problems>().Problem(StatusCodes.Status401Unauthorized, refused.Code, []);
        (problem.Extensions["wipe"], problem.Extensions["trace"]) = (refused.Wipe, Context.TraceIdentifier);
        await Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", Context.RequestAborted);
    }

    private int? UnsentTold() =>
        int.TryParse(Request.Headers[Unsent].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? Math.Min(told, MostUnsent) : null;
}
