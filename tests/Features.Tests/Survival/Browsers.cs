namespace Lindian.Features.Tests.Survival;

/// <summary>Browsers that talk to real processes.</summary>
internal static class Browsers
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static HttpClient At(Uri url) =>
        new(new CookieJar(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })) { BaseAddress = url, Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Somebody who joined through another process: what a node remembers of the organisation may be two seconds old.</summary>
    public static async Task<Person> SignedIn(Task<Person> joined, Uri url)
    {
        var person = (await joined).At(At(url));
        var since = TimeProvider.System.GetTimestamp();
        while (await person.SignsIn() is { Ok: false } refused)
        {
            TimeProvider.System.GetElapsedTime(since).ShouldBeLessThan(Patience, $"{refused.Status} {refused.Body}");
            await Task.Delay(200);
        }
        return person;
    }
}
