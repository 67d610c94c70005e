using Lindian.Data;
using Lindian.Data.Maps.Organization;
using Lindian.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>
/// The tree of units, the members and who answers for which community, as every request needs it. Published: other areas read
/// the organisation only through this.
/// </summary>
public sealed class Organisation
{
    private readonly Dictionary<Guid, Unit> units;
    private readonly Dictionary<Guid, Member> members;
    private readonly ILookup<Guid?, Unit> children;
    private readonly ILookup<Guid, Member> staff;

    public Organisation(IReadOnlyCollection<Unit> units, IReadOnlyCollection<Member> members)
    {
        this.units = units.ToDictionary(u => u.Id);
        this.members = members.ToDictionary(m => m.Id);
        children = units.ToLookup(u => u.ParentId);
        staff = members.Where(m => m.LeftAt is null).ToLookup(m => m.UnitId);
    }

    public IReadOnlyCollection<Unit> Units => units.Values;
    public IReadOnlyCollection<Member> Members => members.Values;

    public Unit? Unit(Guid? id) => id is { } known ? units.GetValueOrDefault(known) : null;
    public Unit? UnitByCode(string code) => units.Values.FirstOrDefault(u => u.Code == code);
    public Member? Member(Guid? id) => id is { } known ? members.GetValueOrDefault(known) : null;
    public IEnumerable<Unit> Below(Guid? id) => children[id];

    /// <summary>Who works in this very unit today.</summary>
    public IEnumerable<Member> StaffOf(Guid unitId) => staff[unitId];

    /// <summary>The unit itself and everything under it.</summary>
    public IEnumerable<Unit> Subtree(Guid id)
    {
        if (Unit(id) is { } self) yield return self;
        foreach (var below in children[id].SelectMany(child => Subtree(child.Id))) yield return below;
    }

    /// <summary>From the unit up to the company.</summary>
    public IEnumerable<Unit> Upwards(Guid? id)
    {
        for (var unit = Unit(id); unit is not null; unit = Unit(unit.ParentId)) yield return unit;
    }

    /// <summary>The same, as the tree stood at a time.</summary>
    public IEnumerable<Unit> UpwardsAt(Guid? id, DateTime at)
    {
        for (var unit = Unit(id); unit is not null; unit = Unit(unit.ParentAt(at))) yield return unit;
    }

    public Guid? Above(Guid? id, UnitKind kind) => Upwards(id).FirstOrDefault(u => u.Kind == kind)?.Id;

    /// <summary>Communities for which a member answers at this time, as primary or backup.</summary>
    public IEnumerable<Guid> CommunitiesOf(Guid memberId, DateTime at) =>
        units.Values.Where(u => u.Assignments.Any(a => a.MemberId == memberId && a.Covers(at))).Select(u => u.Id);

    /// <summary>Members who hold a role for a unit or for one above it.</summary>
    public IEnumerable<Member> Holding(Role role, Guid unitId)
    {
        var up = Upwards(unitId).Select(u => u.Id).ToHashSet();
        return members.Values.Where(m => m.LeftAt is null && m.Grants.Any(g => g.Role == role && up.Contains(g.UnitId)));
    }

    /// <summary>Who answers for a community now, and why: the primary, else the first backup who is here (O-3).</summary>
    public OnDuty? ManagerOf(Guid communityId, DateTime at)
    {
        var held = Unit(communityId)?.Assignments.Where(a => a.Covers(at)).OrderByDescending(a => a.Primary).ThenBy(a => a.From).ToList() ?? [];
        var primary = held.FirstOrDefault(a => a.Primary) is { } first ? Member(first.MemberId) : null;
        var here = held.Select(a => Member(a.MemberId)).FirstOrDefault(m => m is { LeftAt: null } && !m.IsAway(at));
        return here is null ? null : new OnDuty(here, here == primary ? null : primary);
    }

    public static async Task<Organisation> Read(AppDb db, CancellationToken ct) =>
        new(await db.Units.AsNoTracking().ToListAsync(ct), await db.Members.AsNoTracking().ToListAsync(ct));
}

/// <param name="Member">Who answers now.</param>
/// <param name="InsteadOf">The primary who is away, when a backup stands in.</param>
public sealed record OnDuty(Member Member, Member? InsteadOf);
