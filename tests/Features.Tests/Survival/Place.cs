using Lindian.Data;

namespace Lindian.Features.Tests.Survival;

/// <summary>A PostgreSQL database, two nodes on it and nginx before them.</summary>
public sealed class Place : IAsyncLifetime
{
    public Town Town { get; private set; } = null!;
    public NodeProcess One { get; private set; } = null!;
    public NodeProcess Two { get; private set; } = null!;
    internal Nginx Proxy { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var settings = await Databases.Fresh(Provider.Postgres);
        Town = await Town.Build(Provider.Postgres, database: settings);
        string[] behind = [.. settings, "--Proxies=127.0.0.1", "--Drain:Seconds=1"];
        (One, Two) = (new NodeProcess(behind), new NodeProcess(behind));
        await Task.WhenAll(One.Start(), Two.Start());
        Proxy = await Nginx.Before(One, Two);
    }

    public async Task DisposeAsync()
    {
        await Proxy.DisposeAsync();
        await One.DisposeAsync();
        await Two.DisposeAsync();
    }
}
