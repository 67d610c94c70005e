using System.Net;
using System.Security.Claims;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Shared;

public sealed class The_shared_web : IAsyncLifetime
{
    private WebApplication app = null!;
    private HttpClient browser = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "lindian", WebRootPath = Path.Combine(SourceTree.Root, "src/Host/wwwroot") });
        builder.WebHost.UseTestServer();
        builder.Services.AddSharedWeb();
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy("staff", policy => policy.RequireClaim("staff"))
            .AddPolicy("all", policy => policy.RequireAssertion(_ => true));
        builder.Services.AddSingleton(new MenuItem("z.hidden", "/manage/z", "x", "staff", 1));
        builder.Services.AddSingleton(new MenuItem("a.last", "/manage/a", "x", "all", 9));
        builder.Services.AddSingleton(new MenuItem("b.first", "/manage", "x", "all", 2));
        app = builder.Build();
        app.UseExceptionHandler(refused => refused.Run(context => context.Response.WriteAsync("broken")));
        app.UseRequestLocalization();
        app.UseSharedWeb();
        app.UseRouting();
        app.MapRazorPages();
        app.MapGet("/broken", () => { throw new InvalidOperationException(); });
        app.MapGet("/language", () => System.Globalization.CultureInfo.CurrentUICulture.Name);
        await app.StartAsync();
        browser = app.GetTestClient();
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task serves_each_built_file_for_ever_and_compressed()
    {
        var assets = app.Services.GetRequiredService<Assets>();
        foreach (var name in (string[])["manage.css", "manage.js", "theme.js", "portal.css", "icons.svg", "favicon.svg"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, assets[name]) { Headers = { { "Accept-Encoding", "br" } } };
            var file = await browser.SendAsync(request);
            file.StatusCode.ShouldBe(HttpStatusCode.OK, name);
            file.Content.Headers.ContentEncoding.ShouldBe(["br"]);
            file.Headers.CacheControl!.ToString().ShouldContain("immutable");
        }
    }

    [Fact]
    public async Task sends_plain_files_to_who_knows_no_brotli_and_never_pins_the_list_of_files()
    {
        var manifest = await browser.GetAsync("/assets/manifest.json");
        manifest.Content.Headers.ContentEncoding.ShouldBeEmpty();
        manifest.Headers.CacheControl!.NoCache.ShouldBeTrue();
    }

    [Theory, InlineData("/language"), InlineData("/nowhere"), InlineData("/broken"), InlineData("/assets/manifest.json")]
    public async Task allows_nothing_inline_and_nothing_from_elsewhere(string path)
    {
        var policy = (await browser.GetAsync(path)).Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldNotContain("unsafe");
    }

    [Fact]
    public async Task receives_who_follows_a_dead_link_with_a_page_and_a_program_with_a_status()
    {
        (await (await browser.GetAsync("/nowhere")).Content.ReadAsStringAsync()).ShouldBeEmpty();
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var page = await browser.GetAsync("/nowhere");
        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await page.Content.ReadAsStringAsync()).ShouldContain("没有找到这个页面");
    }

    [Fact]
    public async Task speaks_the_language_that_was_chosen()
    {
        (await browser.GetStringAsync("/language")).ShouldBe("zh-CN");
        browser.DefaultRequestHeaders.Add("Cookie", "lang=en");
        (await browser.GetStringAsync("/language")).ShouldBe("en");
    }

    [Fact]
    public async Task shows_a_menu_of_what_the_user_may_do_in_the_order_of_the_areas()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var menu = await scope.ServiceProvider.GetRequiredService<Menu>().For(new ClaimsPrincipal(new ClaimsIdentity()));
        menu.Select(item => item.TextKey).ShouldBe(["b.first", "a.last"]);
        Menu.Here(menu, "/manage/a/1")!.TextKey.ShouldBe("a.last");
        Menu.Here(menu, "/manage/abc")!.TextKey.ShouldBe("b.first");
    }
}
