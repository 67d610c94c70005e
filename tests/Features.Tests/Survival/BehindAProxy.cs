using Lindian.Data;

namespace Lindian.Features.Tests.Survival;

/// <summary>Whose word is taken on where a visitor comes from. Browsers of a town have addresses in 10.0.0.0/8.</summary>
public sealed class BehindAProxy
{
    private static async Task<List<int>> Guesses(Town town, int count, Func<int, string> from)
    {
        var statuses = new List<int>();
        using var browser = town.NewClient();
        for (var i = 0; i < count; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/track/ABCDEFGHJKMN") { Headers = { { "X-Forwarded-For", from(i) } } };
            using var answer = await browser.SendAsync(request);
            statuses.Add((int)answer.StatusCode);
        }
        return statuses;
    }

    private static async Task<Town> Open(params string[] more) => await Town.Build(Provider.Sqlite, database: [.. await Databases.Fresh(Provider.Sqlite), "--Portal:WrongCodes=5", .. more]);

    [Fact]
    public async Task Nobodys_word_is_taken_unless_told() =>
        (await Guesses(await Open(), 8, i => $"203.0.113.{i}")).ShouldContain(429, "who invents addresses is still one visitor");

    [Fact]
    public async Task A_proxy_that_is_known_tells_the_visitors_apart()
    {
        var town = await Open("--Proxies=192.0.2.1, 10.0.0.0/8");

        (await Guesses(town, 8, i => $"203.0.113.{i}")).ShouldNotContain(429);
        (await Guesses(town, 8, i => $"198.51.100.{i}, 203.0.113.77")).ShouldContain(429, "what the visitor claims before the proxy's word does not count");
    }

    [Fact]
    public async Task A_slip_in_the_list_stops_the_start() => (await Should.ThrowAsync<StartRefused>(() => Open("--Proxies=localhost"))).Message.ShouldContain("localhost");
}
