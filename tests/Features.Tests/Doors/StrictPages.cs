using AngleSharp.Html.Parser;
using Lindian.Domain.Organization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Doors;

/// <summary>What every page tells the browser, and what its cookies are.</summary>
public sealed class StrictPages
{
    [Theory, OnEveryDatabase]
    public async Task Allow_nothing_inline_and_hold_nothing_inline(TownRef here)
    {
        var town = await here.Open();
        var person = await Person.Join(town, "everybody", town.CompanyId);
        foreach (var role in Enum.GetValues<Role>()) await person.IsGiven(role, town.CompanyId);
        await person.SignsIn();
        var pages = (await Door.All(town.Services)).Where(d => d is { IsPage: true, Method: "GET" } && !d.Route.Contains("handler=")).Select(d => d.Url).ToList();
        var (wrong, shown) = (new List<string>(), 0);
        foreach (var url in pages.Append("/nowhere"))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { { "Accept", "text/html" } } };
            using var answer = await person.Http.SendAsync(request);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            if (!policy.Contains("default-src") || policy.Contains("unsafe")) wrong.Add($"{url}: {policy}");
            foreach (var (name, value) in new[] { ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin") })
                if (answer.Headers.GetValues(name).Single() != value) wrong.Add($"{url}: {name}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            shown++;
            wrong.AddRange(Inline(await answer.Content.ReadAsStringAsync()).Select(found => $"{url}: {found}"));
        }
        shown.ShouldBeGreaterThan(30); // the guard sees what it thinks it sees
        wrong.ShouldBeEmpty();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Set_cookies_that_no_script_reads_and_that_stay_on_https(bool onlyHttps)
    {
        var town = await Town.Build(Lindian.Data.Provider.Sqlite, builder => builder.Configuration["OnlyHttps"] = onlyHttps.ToString());
        var clerk = await Person.Join(town, "clerk", town.CompanyId);
        using var browser = new HttpClient(((TestServer)town.Services.GetRequiredService<IServer>()).CreateHandler()) { BaseAddress = new Uri("https://localhost") };

        using var page = await browser.GetAsync("/sign-in");
        var set = page.Headers.GetValues("Set-Cookie").ToList();
        var form = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync());
        using var sent = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Headers = { { "Cookie", set.Select(c => c.Split(';')[0]) } },
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["StaffNumber"] = clerk.StaffNumber, ["Password"] = Person.Password,
                ["__RequestVerificationToken"] = form.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value") ?? "",
            }),
        };
        using var signedIn = await browser.SendAsync(sent);
        ((int)signedIn.StatusCode).ShouldBe(302);
        set.AddRange(signedIn.Headers.GetValues("Set-Cookie"));

        page.Headers.GetValues("Strict-Transport-Security").Single().ShouldStartWith("max-age=");
        set.Count.ShouldBe(2); // the token's and the session's
        foreach (var cookie in set.Select(c => c.ToLowerInvariant()))
        {
            foreach (var flag in (string[])["; secure", "; httponly", "; path=/", "; samesite="]) cookie.ShouldContain(flag);
            cookie.StartsWith("__host-lindian").ShouldBe(onlyHttps);
            cookie.ShouldNotContain("domain=");
        }
    }

    private static IEnumerable<string> Inline(string markup)
    {
        var document = new HtmlParser().ParseDocument(markup);
        foreach (var element in document.All)
        {
            var script = element.LocalName == "script" && !element.HasAttribute("src") && element.GetAttribute("type") is not "application/json";
            if (script || element.LocalName == "style") yield return element.OuterHtml;
            foreach (var attribute in element.Attributes.Where(a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal) || a.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)))
                yield return $"{element.LocalName} {attribute.Name}={attribute.Value}";
        }
    }
}
