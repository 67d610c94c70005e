using System.Threading.Channels;

namespace Lindian.Data.Signals;

/// <summary>One who watches for changes, until disposed. Who reads too slowly is told that anything may have changed.</summary>
public sealed class LiveWatcher(Action<LiveWatcher> leave) : IDisposable
{
    private readonly Channel<LiveChange> waiting = Channel.CreateBounded<LiveChange>(64);
    private volatile bool missed;

    public async ValueTask<LiveChange> Next(CancellationToken ct)
    {
        var change = await waiting.Reader.ReadAsync(ct);
        if (!missed) return change;
        missed = false;
        return LiveChange.Anything;
    }

    internal void Tell(LiveChange change) => missed |= !waiting.Writer.TryWrite(change);

    public void Dispose() => leave(this);
}
