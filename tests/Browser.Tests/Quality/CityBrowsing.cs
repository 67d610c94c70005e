using System.Diagnostics.CodeAnalysis;
using Lindian.Data;
using Lindian.Features.Tests.Doors;
using Lindian.Host.Demo;
using Microsoft.Playwright;

namespace Lindian.Browser.Tests.Quality;

/// <summary>A small demo city with every page of the product in it, and a Chromium for each role: shared by the tests of quality.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit calls DisposeAsync")]
public sealed class CityBrowsing : IAsyncLifetime
{
    private readonly Dictionary<string, IBrowserContext> contexts = [];
    private Dictionary<string, string> signIns = [];

    public Browsing Browsing { get; private set; } = null!;

    /// <summary>The page of the first run, opened before anybody was there.</summary>
    public IPage SetUp { get; private set; } = null!;
    public IReadOnlyList<CityPage> Pages { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Browsing = await Browsing.Start(Provider.Sqlite, settled: false);
        SetUp = await Browsing.NewPage();
        await SetUp.GotoAsync("/setup");
        var (town, now) = (Browsing.Town, Browsing.Town.Clock.GetUtcNow().UtcDateTime);
        var written = await new DemoCity(town.Services, new DemoSize(600, 500, 40), now).Write(CancellationToken.None);
        signIns = written.SignIns.GroupBy(s => s.Role).ToDictionary(g => g.Key, g => g.First().StaffNumber);
        var import = await CityPages.Import(await PageOf("Administrator"));
        Pages = await CityPages.Of(town, await Door.All(town.Services), signIns, import);
    }

    public string StaffNumberOf(string role) => signIns[role];

    /// <summary>A tab of somebody of this role, or of a resident when no role is given.</summary>
    public async Task<IPage> PageOf(string? role)
    {
        if (contexts.TryGetValue(role ?? "", out var open)) return await open.NewPageAsync();
        var page = role is null ? await Browsing.NewPage() : await Browsing.SignIn(signIns[role], DemoOrganisation.Password);
        contexts[role ?? ""] = page.Context;
        return page;
    }

    public async Task DisposeAsync() => await Browsing.DisposeAsync();
}

/// <summary>The tests of quality look at one city, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class TheCity : ICollectionFixture<CityBrowsing>
{
    public const string Name = "the city";
}
