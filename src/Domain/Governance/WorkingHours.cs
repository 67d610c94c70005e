namespace Lindian.Domain.Governance;

/// <summary>Other opening hours hold from a day on.</summary>
[EventName("calendar.hours-changed")]
public sealed record HoursChanged(Guid Id, int Version, DatedHours Hours) : IEvent;

/// <summary>
/// When the office is open on working days (summer and winter hours may follow each other). There is one for the supplier.
/// A change never reaches into days that have begun, so a clock that has run keeps what it used.
/// </summary>
public sealed class WorkingHours : Entity
{
    private List<DatedHours> history = [];

    private WorkingHours() { }

    public int Version { get; private set; }

    /// <summary>All hours that ever held or will, by the day from which they hold.</summary>
    public IReadOnlyList<DatedHours> History => history;

    public static WorkingHours Default()
    {
        var hours = new WorkingHours();
        hours.Raise(new HoursChanged(NewId.Next(), 1, DatedHours.Default));
        return hours;
    }

    /// <param name="today">The business day.</param>
    /// <exception cref="RuleBroken"><c>calendar.hours-in-the-past</c>: they may hold from tomorrow at the earliest.</exception>
    public void Change(DatedHours hours, DateOnly today)
    {
        hours.Check();
        if (hours.ValidFrom <= today) throw new RuleBroken("calendar.hours-in-the-past");
        Raise(new HoursChanged(Id, Version + 1, hours));
    }

    protected override void Apply(IEvent happened)
    {
        var changed = (HoursChanged)happened;
        (Id, Version) = (changed.Id, changed.Version);
        history = [.. history.Where(one => one.ValidFrom != changed.Hours.ValidFrom).Append(changed.Hours).OrderBy(one => one.ValidFrom)];
    }
}
