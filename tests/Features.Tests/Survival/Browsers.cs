namespace Lindian.Features.Tests.Survival;

/// <summary>Browsers that talk to real processes.</summary>
internal static class Browsers
{
    public static HttpClient At(Uri url) =>
        new(new CookieJar(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })) { BaseAddress = url, Timeout = TimeSpan.FromSeconds(30) };
}
