using Lindian.Domain.Governance;
using Lindian.Domain.Organization;

namespace Lindian.Features.Organization;

/// <summary>A unit with counts of what is open below it.</summary>
/// <param name="Depth">Steps below the top of the tree.</param>
/// <param name="OnDuty">Who answers for the community now.</param>
/// <param name="InsteadOf">The primary who is away.</param>
public sealed record UnitRow(
    Guid Id, UnitKind Kind, string Code, string Name, string? NameEn, int Depth, int Communities, int Members,
    AreaClass? Area, int Households, string? OnDuty, string? InsteadOf, DateTime? ClosedAt);

/// <param name="Above">From the company down to the unit above.</param>
public sealed record UnitPage(
    UnitRow Unit, Guid? ParentId, IReadOnlyList<UnitLink> Above, CommunityFacts? Community,
    IReadOnlyList<ManagerRow> Managers, IReadOnlyList<FormerRow> FormerPlaces, IReadOnlyList<UnitRow> Below);

public sealed record UnitLink(Guid Id, string Name);

public sealed record ManagerRow(Guid MemberId, string Name, bool Primary, DateTime From, DateTime? To);

public sealed record FormerRow(string? Parent, DateTime Until);
