namespace Lindian.Data;

/// <summary>Tells the rest of this node what was just saved: caches drop what changed, the dispatcher wakes, screens follow.</summary>
public sealed class Commits
{
    public event Action<IReadOnlyList<EventRow>>? Saved;

    public void Publish(IReadOnlyList<EventRow> events)
    {
        if (events.Count > 0) Saved?.Invoke(events);
    }
}
