namespace Lindian.Domain.Hall;

/// <summary>What hangs or lies there.</summary>
public enum BoxKind { Box, Book }

/// <summary>
/// 意见箱、意见簿: a box on a wall or a book on a counter, with a keeper who opens it on every working day and says so even when
/// it was empty (H-9). A day without a word is a day missed.
/// </summary>
public sealed class OpinionBox : Entity
{
    private readonly List<BoxOpening> openings = [];

    private OpinionBox() { }

    public Guid UnitId { get; private set; }
    public BoxKind Kind { get; private set; }

    /// <summary>Where it is, as in 阳光花园物业门口.</summary>
    public string Place { get; private set; } = "";
    public Guid KeeperId { get; private set; }

    /// <summary>The business day from which it has to be opened.</summary>
    public DateOnly Since { get; private set; }
    public DateOnly? LastOpenedOn { get; private set; }
    public DateTime? RemovedAt { get; private set; }

    /// <summary>Only those of this request: the log is read from its own table.</summary>
    public IReadOnlyList<BoxOpening> Openings => openings;

    public static OpinionBox SetUp(Guid unitId, BoxKind kind, string place, Guid keeperId, DateOnly since)
    {
        var box = new OpinionBox();
        box.Raise(new BoxSetUp(NewId.Next(), unitId, kind, place, keeperId, since));
        return box;
    }

    /// <summary>Opened today by its keeper, who found so many slips or entries; none is worth a line too.</summary>
    public void Open(Actor by, int found, DateOnly today, DateTime at)
    {
        if (RemovedAt is not null) throw new RuleBroken("box.removed");
        if (by.Id != KeeperId) throw new RuleBroken("box.not-keeper");
        if (found is < 0 or > 999) throw new BadInput("found", "box.found-wrong", 999);
        if (LastOpenedOn >= today) throw new RuleBroken("box.opened-already");
        Raise(new BoxOpened(today, found, by.Id, at));
    }

    public void HandTo(Guid keeperId)
    {
        if (keeperId != KeeperId) Raise(new BoxHandedOver(keeperId));
    }

    public void Remove(DateTime at)
    {
        if (RemovedAt is null) Raise(new BoxRemoved(at));
    }

    /// <summary>Working days up to and including the last one that is over, on which nobody said that it was opened.</summary>
    public int MissedUntil(DateOnly lastOver, Func<DateOnly, bool> isWorkday)
    {
        if (RemovedAt is not null) return 0;
        var missed = 0;
        for (var day = LastOpenedOn?.AddDays(1) ?? Since; day <= lastOver; day = day.AddDays(1)) missed += isWorkday(day) ? 1 : 0;
        return missed;
    }

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case BoxSetUp e: (Id, UnitId, Kind, Place, KeeperId, Since) = (e.BoxId, e.UnitId, e.Kind, e.Place, e.KeeperId, e.Since); break;
            case BoxOpened e: LastOpenedOn = e.Day; openings.Add(new BoxOpening(Id, e.Day, e.Found, e.ById, e.At)); break;
            case BoxHandedOver e: KeeperId = e.KeeperId; break;
            case BoxRemoved e: RemovedAt = e.At; break;
        }
    }
}

/// <summary>A line of the daily log.</summary>
public sealed class BoxOpening
{
    private BoxOpening() { }

    internal BoxOpening(Guid boxId, DateOnly day, int found, Guid byId, DateTime at) => (BoxId, Day, Found, ById, At) = (boxId, day, found, byId, at);

    public Guid BoxId { get; private set; }
    public DateOnly Day { get; private set; }
    public int Found { get; private set; }
    public Guid ById { get; private set; }
    public DateTime At { get; private set; }
}

[EventName("box.set-up")] public sealed record BoxSetUp(Guid BoxId, Guid UnitId, BoxKind Kind, string Place, Guid KeeperId, DateOnly Since) : IEvent;
[EventName("box.opened")] public sealed record BoxOpened(DateOnly Day, int Found, Guid ById, DateTime At) : IEvent;
[EventName("box.handed-over")] public sealed record BoxHandedOver(Guid KeeperId) : IEvent;
[EventName("box.removed")] public sealed record BoxRemoved(DateTime At) : IEvent;
