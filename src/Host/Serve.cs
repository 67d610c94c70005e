using Lindian.Data;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Lindian.Host.Telemetry;

namespace Lindian.Host;

/// <summary>Builds the web application and runs it.</summary>
public static class Serve
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning); // it writes addresses with what was searched for
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (!builder.Environment.IsDevelopment()) builder.Logging.ClearProviders().AddJsonConsole(console => console.UseUtcTimestamp = true);
        builder.AddTelemetry();
        adjust?.Invoke(builder);
        if (builder.Configuration.GetSection("SignIn").Get<SignInRules>() is { } rules) builder.Services.AddSingleton(rules);
        builder.Services.AddLindian(Settings.Database(builder.Configuration), builder.Configuration.GetValue("Background", true));
        builder.Services.AddSingleton(Settings.Portal(builder.Configuration)).AddSingleton(Settings.Drain(builder.Configuration));
        if (builder.Configuration.GetValue("OnlyHttps", false)) builder.Services.AddOnlyHttps();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Settings.Drain(builder.Configuration).Grace + TimeSpan.FromSeconds(30));
        var app = builder.Build();
        app.UseTrustedProxies(builder.Configuration["Proxies"]);
        app.UseLindian();
        return app;
    }

    /// <summary>Brings the database to this program's schema and puts in the defaults that are missing.</summary>
    public static async Task Prepare(IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<Migrator>().Migrate(ct);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Defaults>().Ensure(ct);
    }

    // on the console of who starts it, not in the log
    private static async Task TellSetupCode(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<SetUpCompany>().IsDone(ct)) return;
        Console.WriteLine(app.Services.GetRequiredService<Texts>().Get("setup.on-console", "/setup", scope.ServiceProvider.GetRequiredService<SetupCode>()));
    }

    public static async Task<int> Run(string[] args)
    {
        await using var app = Build(args);
        using var only = SingleNode.Claim(app.Services.GetRequiredService<DatabaseSettings>());
        await Prepare(app.Services, CancellationToken.None);
        await DemoGuard.Check(app.Services, app.Configuration, CancellationToken.None);
        await TellSetupCode(app, CancellationToken.None);
        await app.RunAsync();
        return 0;
    }
}
