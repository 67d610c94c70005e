namespace Lindian.Domain;

/// <summary>
/// Something that happened to one subject. A record, named by <see cref="EventNameAttribute"/>. It refers to persons by id and
/// to free text by <see cref="Words"/> id; it never contains either, so that erasing a person leaves the history valid.
/// </summary>
public interface IEvent;

/// <summary>The stored name of an event and the version of its payload. Both outlive the C# name.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EventNameAttribute(string name, int version = 1) : Attribute
{
    public string Name { get; } = name;
    public int Version { get; } = version;
}

/// <summary>
/// An aggregate. A verb checks the rules and raises an event; <see cref="Apply"/> alone changes state, so the events of a
/// subject add up to its row.
/// </summary>
public abstract class Entity
{
    private readonly List<IEvent> raised = [];

    public Guid Id { get; protected internal set; }

    /// <summary>How many events this subject has. The number of the next event, the version a client saw, the concurrency token.</summary>
    public int Seq { get; private set; }

    /// <summary>Whether something happened to it that is not stored yet.</summary>
    public bool HasNews => raised.Count > 0;

    protected internal void Raise(IEvent happened)
    {
        Apply(happened);
        Seq++;
        raised.Add(happened);
    }

    protected abstract void Apply(IEvent happened);

    /// <summary>Brings an empty object to the state that these events describe.</summary>
    public void Replay(IEnumerable<IEvent> history)
    {
        foreach (var happened in history)
        {
            Apply(happened);
            Seq++;
        }
    }

    /// <summary>Hands the events over to be stored, once.</summary>
    public IReadOnlyList<IEvent> TakeEvents()
    {
        var taken = raised.ToArray();
        raised.Clear();
        return taken;
    }
}
