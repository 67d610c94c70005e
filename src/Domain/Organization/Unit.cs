using Lindian.Domain.Governance;

namespace Lindian.Domain.Organization;

/// <summary>The levels of the tree (O-1). A department handles work and owns no community.</summary>
public enum UnitKind { Company, Region, Team, Community, Department }

/// <summary>Facts of a community (O-2). Households are a count; places are WGS-84 degrees; the boundary is GeoJSON.</summary>
public sealed record CommunityFacts(
    AreaClass Area, int? Households = null, double? Latitude = null, double? Longitude = null, string? Boundary = null,
    string? ServicePoint = null, string? PropertyCompany = null, string? StreetContact = null);

/// <summary>A node of the organisation: company, region, team, community or department (O-1, O-2).</summary>
public sealed class Unit : Entity
{
    private readonly List<Assignment> assignments = [];

    public UnitKind Kind { get; private set; }
    public Guid? ParentId { get; private set; }
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string? NameEn { get; private set; }
    public CommunityFacts? Community { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public IReadOnlyList<Assignment> Assignments => assignments;

    private Unit() { }

    public static Unit Open(UnitKind kind, Unit? parent, string code, string name, string? nameEn = null, CommunityFacts? community = null)
    {
        UnitRules.CheckPlace(kind, parent);
        if (kind == UnitKind.Community && community is null) throw new BadInput("area", "unit.area-missing");
        var unit = new Unit();
        unit.Raise(new UnitOpened(NewId.Next(), kind, parent?.Id, code, name, nameEn, community));
        return unit;
    }

    public void Revise(string name, string? nameEn, CommunityFacts? community)
    {
        if ((name, nameEn, community) != (Name, NameEn, Community)) Raise(new UnitRevised(name, nameEn, community));
    }

    /// <summary>Hangs the unit below another parent from a day on; what was decided before keeps the old place.</summary>
    public void Move(Unit parent, DateTime from)
    {
        UnitRules.CheckPlace(Kind, parent);
        if (parent.Id == Id) throw new RuleBroken("unit.below-itself");
        if (parent.Id != ParentId) Raise(new UnitMoved(parent.Id, from));
    }

    public void Close(DateTime at)
    {
        if (ClosedAt is null) Raise(new UnitClosed(at));
    }

    /// <summary>Names a manager of this community (O-3): one primary at a time, any number of backups in order.</summary>
    public void Assign(Guid memberId, bool primary, DateTime from)
    {
        if (Kind != UnitKind.Community) throw new RuleBroken("unit.not-a-community");
        if (assignments.Any(a => a.MemberId == memberId && a.Primary == primary && a.To is null)) return;
        foreach (var before in assignments.Where(a => a.To is null && (a.MemberId == memberId || (primary && a.Primary))).ToList())
            Raise(new ManagerReleased(before.MemberId, before.Primary, from));
        Raise(new ManagerAssigned(memberId, primary, from));
    }

    public void Release(Guid memberId, DateTime at)
    {
        foreach (var held in assignments.Where(a => a.MemberId == memberId && a.To is null).ToList())
            Raise(new ManagerReleased(memberId, held.Primary, at));
    }

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case UnitOpened e: (Id, Kind, ParentId, Code, Name, NameEn, Community) = (e.UnitId, e.Kind, e.ParentId, e.Code, e.Name, e.NameEn, e.Community); break;
            case UnitRevised e: (Name, NameEn, Community) = (e.Name, e.NameEn, e.Community); break;
            case UnitMoved e: ParentId = e.ParentId; break;
            case UnitClosed e: ClosedAt = e.At; break;
            case ManagerAssigned e: assignments.Add(new Assignment(Id, e.MemberId, e.Primary, e.From)); break;
            case ManagerReleased e: assignments.Single(a => a.MemberId == e.MemberId && a.Primary == e.Primary && a.To is null).End(e.At); break;
        }
    }
}

/// <summary>A manager's answer for one community, from a time to a time (O-3).</summary>
public sealed class Assignment
{
    private Assignment() { }

    internal Assignment(Guid unitId, Guid memberId, bool primary, DateTime from) =>
        (UnitId, MemberId, Primary, From) = (unitId, memberId, primary, from);

    public Guid UnitId { get; private set; }
    public Guid MemberId { get; private set; }
    public bool Primary { get; private set; }
    public DateTime From { get; private set; }
    public DateTime? To { get; private set; }

    public bool Covers(DateTime at) => From <= at && (To is null || at < To);

    internal void End(DateTime at) => To = at;
}

internal static class UnitRules
{
    public static void CheckPlace(UnitKind kind, Unit? parent)
    {
        var fits = kind switch
        {
            UnitKind.Company => parent is null,
            UnitKind.Region => parent?.Kind == UnitKind.Company,
            UnitKind.Team => parent?.Kind == UnitKind.Region,
            UnitKind.Community => parent?.Kind == UnitKind.Team,
            UnitKind.Department => parent?.Kind is UnitKind.Company or UnitKind.Region,
        };
        if (!fits) throw new RuleBroken("unit.wrong-place");
    }
}

[EventName("unit.opened")] public sealed record UnitOpened(Guid UnitId, UnitKind Kind, Guid? ParentId, string Code, string Name, string? NameEn, CommunityFacts? Community) : IEvent;
[EventName("unit.revised")] public sealed record UnitRevised(string Name, string? NameEn, CommunityFacts? Community) : IEvent;
[EventName("unit.moved")] public sealed record UnitMoved(Guid ParentId, DateTime From) : IEvent;
[EventName("unit.closed")] public sealed record UnitClosed(DateTime At) : IEvent;
[EventName("unit.manager-assigned")] public sealed record ManagerAssigned(Guid MemberId, bool Primary, DateTime From) : IEvent;
[EventName("unit.manager-released")] public sealed record ManagerReleased(Guid MemberId, bool Primary, DateTime At) : IEvent;
