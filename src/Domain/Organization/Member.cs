namespace Lindian.Domain.Organization;

/// <summary>Why a member is away (O-3). The backup takes over by itself.</summary>
public enum AbsenceKind { Leave, Training, Duty }

/// <summary>
/// A person who works for the supplier. The name is a working name shown to customers (first responder, O-6, D-2), so it is
/// not sealed; the member's own contact data is not kept here.
/// </summary>
public sealed class Member : Entity
{
    private readonly List<Grant> grants = [];
    private readonly List<Absence> absences = [];

    public string StaffNumber { get; private set; } = "";
    public string Name { get; private set; } = "";
    public Guid UnitId { get; private set; }

    /// <summary>The number that is published to residents, if any.</summary>
    public string? WorkPhone { get; private set; }

    public DateTime? LeftAt { get; private set; }
    public IReadOnlyList<Grant> Grants => grants;
    public IReadOnlyList<Absence> Absences => absences;

    private Member() { }

    public static Member Join(string staffNumber, string name, Guid unitId, string? workPhone = null)
    {
        var member = new Member();
        member.Raise(new MemberJoined(NewId.Next(), staffNumber, name, unitId, workPhone));
        return member;
    }

    public void Revise(string name, Guid unitId, string? workPhone)
    {
        if ((name, unitId, workPhone) != (Name, UnitId, WorkPhone)) Raise(new MemberRevised(name, unitId, workPhone));
    }

    public void Give(Role role, Guid unitId)
    {
        if (!grants.Any(g => g.Role == role && g.UnitId == unitId)) Raise(new GrantGiven(role, unitId));
    }

    public void Take(Role role, Guid unitId)
    {
        if (grants.Any(g => g.Role == role && g.UnitId == unitId)) Raise(new GrantTaken(role, unitId));
    }

    public void BeAway(AbsenceKind kind, DateTime from, DateTime to)
    {
        if (to <= from) throw new BadInput("to", "absence.ends-before-start");
        Raise(new AbsenceRecorded(NewId.Next(), kind, from, to));
    }

    public void ComeBack(DateTime at)
    {
        foreach (var away in absences.Where(a => a.Covers(at)).ToList()) Raise(new AbsenceEnded(away.Id, at));
    }

    public void Leave(DateTime at)
    {
        if (LeftAt is null) Raise(new MemberLeft(at));
    }

    public bool IsAway(DateTime at) => absences.Any(a => a.Covers(at));

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case MemberJoined e: (Id, StaffNumber, Name, UnitId, WorkPhone) = (e.MemberId, e.StaffNumber, e.Name, e.UnitId, e.WorkPhone); break;
            case MemberRevised e: (Name, UnitId, WorkPhone) = (e.Name, e.UnitId, e.WorkPhone); break;
            case GrantGiven e: grants.Add(new Grant(Id, e.Role, e.UnitId)); break;
            case GrantTaken e: grants.RemoveAll(g => g.Role == e.Role && g.UnitId == e.UnitId); break;
            case AbsenceRecorded e: absences.Add(new Absence(e.AbsenceId, Id, e.Kind, e.From, e.To)); break;
            case AbsenceEnded e: absences.Single(a => a.Id == e.AbsenceId).EndAt(e.At); break;
            case MemberLeft e: LeftAt = e.At; break;
        }
    }
}

/// <summary>A role held for one unit and everything below it.</summary>
public sealed class Grant
{
    private Grant() { }

    internal Grant(Guid memberId, Role role, Guid unitId) => (MemberId, Role, UnitId) = (memberId, role, unitId);

    public Guid MemberId { get; private set; }
    public Role Role { get; private set; }
    public Guid UnitId { get; private set; }
}

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

[EventName("member.joined")] public sealed record MemberJoined(Guid MemberId, string StaffNumber, string Name, Guid UnitId, string? WorkPhone) : IEvent;
[EventName("member.revised")] public sealed record MemberRevised(string Name, Guid UnitId, string? WorkPhone) : IEvent;
[EventName("member.grant-given")] public sealed record GrantGiven(Role Role, Guid UnitId) : IEvent;
[EventName("member.grant-taken")] public sealed record GrantTaken(Role Role, Guid UnitId) : IEvent;
[EventName("member.absence-recorded")] public sealed record AbsenceRecorded(Guid AbsenceId, AbsenceKind Kind, DateTime From, DateTime To) : IEvent;
[EventName("member.absence-ended")] public sealed record AbsenceEnded(Guid AbsenceId, DateTime At) : IEvent;
[EventName("member.left")] public sealed record MemberLeft(DateTime At) : IEvent;
