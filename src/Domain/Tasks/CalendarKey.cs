namespace Lindian.Domain.Tasks;

/// <summary>
/// The secret address under which a calendar program reads the tasks of one member (T-7). Only a digest of it is kept; it can be
/// revoked, and a new one makes the old one void.
/// </summary>
public sealed class CalendarKey : Entity
{
    private CalendarKey() { }

    public Guid MemberId { get; private set; }

    /// <summary>SHA-256 of the key, in hex.</summary>
    public string Digest { get; private set; } = "";
    public DateTime MadeAt { get; private set; }
    public DateTime? RevokedAt { get; private set; }

    public static CalendarKey Make(Guid memberId, string digest, DateTime at)
    {
        var key = new CalendarKey();
        key.Raise(new CalendarKeyMade(NewId.Next(), memberId, digest, at));
        return key;
    }

    public void Revoke(DateTime at)
    {
        if (RevokedAt is null) Raise(new CalendarKeyRevoked(at));
    }

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case CalendarKeyMade e: (Id, MemberId, Digest, MadeAt) = (e.Id, e.MemberId, e.Digest, e.At); break;
            case CalendarKeyRevoked e: RevokedAt = e.At; break;
        }
    }
}

[EventName("calendar-key.made")] public sealed record CalendarKeyMade(Guid Id, Guid MemberId, string Digest, DateTime At) : IEvent;
[EventName("calendar-key.revoked")] public sealed record CalendarKeyRevoked(DateTime At) : IEvent;
