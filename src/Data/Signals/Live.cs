using System.Collections.Concurrent;

namespace Lindian.Data.Signals;

/// <summary>
/// Tells whoever looks at a screen that something changed. What this node saves is gathered for 250 ms and told as one change;
/// a relay brings in what other nodes saved.
/// </summary>
public sealed class Live
{
    private const int MostUnits = 60;
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(250);
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<LiveWatcher, bool> watchers = new();
    private readonly ITimer timer;
    private HashSet<string> kinds = [];
    private HashSet<Guid> units = [];
    private bool everybody;

    public Live(Commits commits, TimeProvider clock)
    {
        timer = clock.CreateTimer(_ => Flush(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        commits.Saved += Take;
    }

    /// <summary>What this node saved, for the relay to other nodes.</summary>
    public event Action<LiveChange>? Gathered;

    /// <summary>Tells this node's watchers of a change made elsewhere.</summary>
    public void Tell(LiveChange change)
    {
        foreach (var watcher in watchers.Keys) watcher.Tell(change);
    }

    public LiveWatcher Watch()
    {
        var watcher = new LiveWatcher(gone => watchers.TryRemove(gone, out _));
        watchers[watcher] = true;
        return watcher;
    }

    private void Take(IReadOnlyList<EventRow> events)
    {
        lock (gate)
        {
            if (kinds.Count == 0) timer.Change(Gather, Timeout.InfiniteTimeSpan);
            foreach (var row in events)
            {
                kinds.Add(row.SubjectKind);
                units.UnionWith(row.UnitIds);
                everybody |= row.UnitIds.Count == 0;
            }
        }
    }

    private void Flush()
    {
        LiveChange change;
        lock (gate)
        {
            change = new LiveChange(kinds, everybody || units.Count > MostUnits ? [] : units);
            (kinds, units, everybody) = ([], [], false);
        }
        Tell(change);
        Gathered?.Invoke(change);
    }
}
