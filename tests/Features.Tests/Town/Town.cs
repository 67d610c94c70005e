using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Domain.Governance;
using Lindian.Domain.Organization;
using Lindian.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lindian.Features.Tests;

/// <summary>
/// A supplier with a running product: the real host on a real database. People in it are made by role and act over HTTP.
/// </summary>
public sealed class Town(WebApplication app, TownClock clock, Provider provider)
{
    private static readonly Dictionary<Provider, Lazy<Task<Town>>> SharedTowns =
        Enum.GetValues<Provider>().ToDictionary(p => p, p => new Lazy<Task<Town>>(() => Build(p)));

    private static readonly string WebFiles = "--webroot=" + Path.Combine(Tests.Shared.SourceTree.Root, "src/Host/wwwroot");

    private int numbers;

    public TownClock Clock => clock;
    public Provider Provider => provider;
    public IServiceProvider Services => app.Services;
    public Guid CompanyId => CompanyUnit.Id;
    public Unit CompanyUnit { get; private set; } = null!;

    public static Task<Town> Shared(Provider provider) => SharedTowns[provider].Value;

    /// <param name="adjust">More services, for what a test plays itself.</param>
    /// <param name="database">The settings of a database that another node already uses; a fresh one unless given.</param>
    public static async Task<Town> Build(Provider provider, Action<WebApplicationBuilder>? adjust = null, string[]? database = null)
    {
        var empty = await Empty(provider, adjust, database);
        empty.CompanyUnit = await empty.Add(UnitKind.Company, null);
        return empty;
    }

    /// <summary>As it is installed: nobody is there.</summary>
    public static async Task<Town> Empty(Provider provider, Action<WebApplicationBuilder>? adjust = null, string[]? database = null)
    {
        var clock = new TownClock();
        var app = Serve.Build([.. database ?? await Databases.Fresh(provider), "--Background=false", "--hostBuilder:reloadConfigOnChange=false", "--applicationName=lindian", WebFiles, "--environment=Development"], builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Error).AddConsole();
            builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<IStartupFilter>(new AddressFromHeader());
            builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000); // the tests sign in thousands of times
            adjust?.Invoke(builder);
        });
        await Serve.Prepare(app.Services, CancellationToken.None);
        await app.StartAsync();
        return new Town(app, clock, provider);
    }

    /// <summary>Where a browser finds it, when the test asked for a real port.</summary>
    public string Url => app.Urls.First();

    public HttpClient NewClient() => app.Services.GetRequiredService<IServer>() is TestServer server
        ? new(new CookieJar(new Addressed(server.CreateHandler(), Next()))) { BaseAddress = new Uri("http://localhost") }
        : new(new CookieJar(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })) { BaseAddress = new Uri(Url) };

    /// <summary>Works in the database as the system; for arranging and for looking behind the pages.</summary>
    public async Task<T> InDb<T>(Func<AppDb, IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider);
    }

    /// <summary>Until every event has reached every handler.</summary>
    public async Task Settle()
    {
        var dispatcher = app.Services.GetRequiredService<Dispatcher>();
        while (await InDb((db, _) => db.Deliveries.AnyAsync(d => d.ParkedAt == null && d.Attempts == 0 || d.ClaimedUntil != null && d.ParkedAt == null)))
            await dispatcher.Drain(CancellationToken.None);
    }

    /// <summary>A number nobody else in this town has.</summary>
    public int Next() => Interlocked.Increment(ref numbers);

    public Task<Unit> Add(UnitKind kind, Unit? parent, AreaClass area = AreaClass.Urban) => InDb(async (db, _) =>
    {
        var code = $"{kind}-{Next()}-{NewId.Next().ToString("N")[^6..]}";
        var unit = Unit.Open(kind, parent, code, code, null, kind == UnitKind.Community ? new CommunityFacts(area) : null);
        db.Add(unit);
        await db.SaveChangesAsync();
        return unit;
    });

    /// <summary>A region with one team and one community of its own.</summary>
    public async Task<Quarter> Quarter(AreaClass area = AreaClass.Urban)
    {
        var region = await Add(UnitKind.Region, CompanyUnit);
        var team = await Add(UnitKind.Team, region);
        var community = await Add(UnitKind.Community, team, area);
        var department = await Add(UnitKind.Department, CompanyUnit);
        return new Quarter(this, region, team, community, department);
    }
}
