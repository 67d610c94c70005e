using Lindian.Domain.Governance;

namespace Lindian.Domain.Organization;

/// <summary>The levels of the tree (O-1). A department handles work and owns no community.</summary>
public enum UnitKind { Company, Region, Team, Community, Department }

/// <summary>Facts of a community (O-2). Households are a count; places are WGS-84 degrees; the boundary is GeoJSON.</summary>
public sealed record CommunityFacts(
    AreaClass Area, int? Households = null, double? Latitude = null, double? Longitude = null, string? Boundary = null,
    string? ServicePoint = null, string? PropertyCompany = null, string? StreetContact = null);

/// <summary>The unit above, until a move took effect.</summary>
public sealed record FormerPlace(Guid? ParentId, DateTime Until);

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

    /// <summary>Where the unit stood before it was moved, oldest first.</summary>
    public IReadOnlyList<FormerPlace> FormerPlaces { get; private set; } = [];

    public IReadOnlyList<Assignment> Assignments => assignments;

    private Unit() { }

    public static Unit Open(UnitKind kind, Unit? parent, string code, string name, string? nameEn = null, CommunityFacts? community = null)
    {
        UnitRules.CheckPlace(kind, parent);
        if (parent is { ClosedAt: not null }) throw new RuleBroken("unit.closed");
        if (kind == UnitKind.Community && community is null) throw new BadInput("area", "unit.area-missing");
        var unit = new Unit();
        unit.Raise(new UnitOpened(NewId.Next(), kind, parent?.Id, code, name, nameEn, community));
        return unit;
    }

    public void Revise(string name, string? nameEn, CommunityFacts? community)
    {
        if ((name, nameEn, community) != (Name, NameEn, Community)) Raise(new UnitRevised(name, nameEn, community));
    }

    /// <summary>Hangs the unit below another parent from a day on, at the latest today; what was decided before keeps the old place.</summary>
    public void Move(Unit parent, DateTime from, DateTime now)
    {
        UnitRules.CheckPlace(Kind, parent);
        if (parent.ClosedAt is not null || ClosedAt is not null) throw new RuleBroken("unit.closed");
        if (from > now) throw new BadInput("from", "unit.moves-later");
        if (FormerPlaces.Any(p => p.Until > from)) throw new RuleBroken("unit.moved-since");
        if (parent.Id != ParentId) Raise(new UnitMoved(parent.Id, from));
    }

    /// <summary>The unit above at a time, today's or the one before a move.</summary>
    public Guid? ParentAt(DateTime at) => FormerPlaces.FirstOrDefault(p => at < p.Until) is { } former ? former.ParentId : ParentId;

    /// <summary>Ends the unit and with it every manager's answer for it. The caller has made sure that nothing is left in it.</summary>
    public void Close(DateTime at)
    {
        if (ClosedAt is not null) return;
        foreach (var memberId in Assignments.Where(a => a.OpenAt(at)).Select(a => a.MemberId).Distinct().ToList()) Release(memberId, at);
        Raise(new UnitClosed(at));
    }

    /// <summary>Names a manager of this community (O-3): one primary at a time, any number of backups in order.</summary>
    public void Assign(Guid memberId, bool primary, DateTime from)
    {
        if (Kind != UnitKind.Community) throw new RuleBroken("unit.not-a-community");
        if (ClosedAt is not null) throw new RuleBroken("unit.closed");
        if (assignments.Any(a => a.MemberId == memberId && a.Primary == primary && a.To is null && a.From <= from)) return;
        foreach (var before in assignments.Where(a => a.OpenAt(from) && (a.MemberId == memberId || (primary && a.Primary))).ToList()) End(before, from);
        Raise(new ManagerAssigned(memberId, primary, from));
    }

    public void Release(Guid memberId, DateTime at)
    {
        foreach (var held in assignments.Where(a => a.MemberId == memberId && a.OpenAt(at)).ToList()) End(held, at);
    }

    // one that was to begin later never begins
    private void End(Assignment held, DateTime at) => Raise(new ManagerReleased(held.Number, held.MemberId, at > held.From ? at : held.From));

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case UnitOpened e: (Id, Kind, ParentId, Code, Name, NameEn, Community) = (e.UnitId, e.Kind, e.ParentId, e.Code, e.Name, e.NameEn, e.Community); break;
            case UnitRevised e: (Name, NameEn, Community) = (e.Name, e.NameEn, e.Community); break;
            case UnitMoved e: (FormerPlaces, ParentId) = ([.. FormerPlaces, new FormerPlace(ParentId, e.From)], e.ParentId); break;
            case UnitClosed e: ClosedAt = e.At; break;
            case ManagerAssigned e: assignments.Add(new Assignment(Id, assignments.Count + 1, e.MemberId, e.Primary, e.From)); break;
            case ManagerReleased e: assignments.Single(a => a.Number == e.Number).End(e.At); break;
        }
    }
}
