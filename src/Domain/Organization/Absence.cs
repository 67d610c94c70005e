namespace Lindian.Domain.Organization;

/// <summary>Why a member is away (O-3). The backup takes over by itself.</summary>
public enum AbsenceKind { Leave, Training, Duty }

/// <summary>A time in which a member is away.</summary>
public sealed class Absence
{
    private Absence() { }

    internal Absence(Guid id, Guid memberId, AbsenceKind kind, DateTime from, DateTime to) =>
        (Id, MemberId, Kind, From, To) = (id, memberId, kind, from, to);

    public Guid Id { get; private set; }
    public Guid MemberId { get; private set; }
    public AbsenceKind Kind { get; private set; }
    public DateTime From { get; private set; }
    public DateTime To { get; private set; }

    public bool Covers(DateTime at) => From <= at && at < To;

    internal void EndAt(DateTime at) => To = at;
}
