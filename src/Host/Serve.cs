using Lindian.Data;

namespace Lindian.Host;

/// <summary>Builds the web application and runs it.</summary>
public static class Serve
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        adjust?.Invoke(builder);
        builder.Services.AddLindian(Settings.Database(builder.Configuration));
        var app = builder.Build();
        app.UseLindian();
        return app;
    }

    public static async Task<int> Run(string[] args)
    {
        await using var app = Build(args);
        using var only = SingleNode.Claim(app.Services.GetRequiredService<DatabaseSettings>());
        await app.Services.GetRequiredService<Migrator>().Migrate(CancellationToken.None);
        await app.RunAsync();
        return 0;
    }
}
