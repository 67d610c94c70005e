using System.Text.Json;
using Lindian.Domain.Organization;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Doors;

/// <summary>A page has forms or it has none; what is sent to one that takes nothing is refused, whoever sends it.</summary>
public sealed class PagesThatOnlyShow(ITestOutputHelper output)
{
    [Theory, OnEveryDatabase]
    public async Task Take_nothing_that_is_sent_to_them(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var person = await Person.Join(town, "everybody", quarter.Region.Id);
        foreach (var role in Enum.GetValues<Role>()) await person.IsGiven(role, quarter.Region.Id);
        await person.SignsIn();
        using var me = JsonDocument.Parse((await person.Gets("/api/session")).Body);
        var token = me.RootElement.GetProperty("antiforgery").GetString();

        var pages = (await Door.All(town.Services)).Where(d => d.IsPage).ToList();
        var takers = pages.Where(d => d.IsUnsafe).Select(d => d.Route).ToHashSet();
        var shown = pages.Where(d => d is { Method: "GET" } && !takers.Contains(d.Route) && !d.Route.Contains("?handler=")).ToList();
        output.WriteLine($"{here}: {shown.Count} pages");
        shown.Count.ShouldBeGreaterThan(20);
        var wrong = new List<string>();
        foreach (var door in shown)
            foreach (var url in new[] { door.Url, door.Url + "?handler=Nothing" })
                if ((await (door with { Method = "POST", Url = url }).Knock(person.Http, token)).Status is var status && status != 405) wrong.Add($"{url}: {status}");
        wrong.ShouldBeEmpty();
    }
}
