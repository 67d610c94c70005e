using System.Text;
using System.Text.Json;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Doors;

/// <summary>A page has forms or it has none. What else is sent to it is refused, even by who holds every role and the token of our pages.</summary>
public sealed class WhatPagesTake(ITestOutputHelper output)
{
    [Theory, OnEveryDatabase]
    public async Task Is_nothing_where_there_is_no_form(TownRef here)
    {
        var (http, pages) = await Everybody(await here.Open());
        var takers = pages.Where(d => d.IsUnsafe).Select(d => d.Route.Split('?')[0]).ToHashSet();
        var others = pages.Where(d => !takers.Contains(d.Route.Split('?')[0])).Select(d => d.Url).ToList();
        others.Count.ShouldBeGreaterThan(20);
        await Answers(http, [.. others, .. others.Select(url => url + "?handler=Nothing")], () => new FormUrlEncodedContent([]), 405);
    }

    [Theory, OnEveryDatabase]
    public async Task Is_a_form_and_nothing_else(TownRef here)
    {
        var (http, pages) = await Everybody(await here.Open());
        var takers = pages.Where(d => d.IsUnsafe).Select(d => d.Url).ToList();
        takers.Count.ShouldBeGreaterThan(40);
        await Answers(http, takers, () => new ByteArrayContent([]), 415);
        await Answers(http, takers, () => new StringContent("<?xml version=\"1.0\"?><x>1</x>", Encoding.UTF8, "text/xml"), 415);
    }

    private async Task Answers(HttpClient http, List<string> urls, Func<HttpContent> body, int expected)
    {
        output.WriteLine($"{urls.Count} addresses");
        var wrong = new List<string>();
        foreach (var url in urls)
        {
            using var response = await http.PostAsync(url, body());
            if ((int)response.StatusCode != expected) wrong.Add($"{url}: {(int)response.StatusCode}");
        }
        wrong.ShouldBeEmpty();
    }

    private static async Task<(HttpClient Http, IReadOnlyList<Door> Pages)> Everybody(Town town)
    {
        var quarter = await town.Quarter();
        var person = await Person.Join(town, "everybody", quarter.Region.Id);
        foreach (var role in Enum.GetValues<Role>()) await person.IsGiven(role, quarter.Region.Id);
        await person.SignsIn();
        using var me = JsonDocument.Parse((await person.Gets("/api/session")).Body);
        person.Http.DefaultRequestHeaders.Add(Antiforgery.Header, me.RootElement.GetProperty("antiforgery").GetString());
        return (person.Http, [.. (await Door.All(town.Services)).Where(d => d.IsPage)]);
    }
}
