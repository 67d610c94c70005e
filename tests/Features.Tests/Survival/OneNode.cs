using Lindian.Data;

namespace Lindian.Features.Tests.Survival;

/// <summary>A town, the real program serving it in a process of its own, and people at work.</summary>
internal sealed class OneNode(string[] settings, Town town, NodeProcess node, Load load) : IAsyncDisposable
{
    public string[] Settings => settings;
    public Town Town => town;
    public NodeProcess Node => node;
    public Load Load => load;

    public static async Task<OneNode> AtWork(Provider provider, string[]? database = null)
    {
        var settings = database ?? await Databases.Fresh(provider);
        var town = await Town.Build(provider, database: settings);
        var node = new NodeProcess(settings);
        await node.Start();
        var load = new Load(town, () => node.Url);
        await load.Begin(2);
        return new OneNode(settings, town, node, load);
    }

    public async ValueTask DisposeAsync()
    {
        await load.DisposeAsync();
        await node.DisposeAsync();
    }
}
