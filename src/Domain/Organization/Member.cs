namespace Lindian.Domain.Organization;

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
        if (LeftAt is not null) throw new RuleBroken("member.left");
        if (!grants.Any(g => g.Role == role && g.UnitId == unitId)) Raise(new GrantGiven(role, unitId));
    }

    public void Take(Role role, Guid unitId)
    {
        if (grants.Any(g => g.Role == role && g.UnitId == unitId)) Raise(new GrantTaken(role, unitId));
    }

    public void BeAway(AbsenceKind kind, DateTime from, DateTime to)
    {
        if (LeftAt is not null) throw new RuleBroken("member.left");
        if (to <= from) throw new BadInput("to", "absence.ends-before-start");
        if (absences.Any(a => from < a.To && a.From < to)) throw new RuleBroken("absence.overlaps");
        Raise(new AbsenceRecorded(NewId.Next(), kind, from, to));
    }

    /// <summary>The member is back earlier than recorded; an absence that had not begun never begins.</summary>
    public void EndAbsence(Guid absenceId, DateTime at)
    {
        var away = absences.FirstOrDefault(a => a.Id == absenceId) ?? throw new NotFound("absence");
        if (at < away.To) Raise(new AbsenceEnded(away.Id, at > away.From ? at : away.From));
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
