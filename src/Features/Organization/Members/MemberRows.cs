using Lindian.Domain.Organization;

namespace Lindian.Features.Organization;

public sealed record MemberRow(
    Guid Id, string StaffNumber, string Name, string Unit, string? WorkPhone, IReadOnlyList<Role> Roles, bool Away, DateTime? LeftAt);

/// <summary>A page of a list by staff number; the cursors are staff numbers.</summary>
public sealed record MemberList(IReadOnlyList<MemberRow> Rows, int Count, string? Before, string? After);

/// <param name="Account">Only for administrators; null when the member has none.</param>
public sealed record MemberPage(
    MemberRow Member, Guid UnitId, IReadOnlyList<GrantRow> Grants, IReadOnlyList<AbsenceRow> Absences, IReadOnlyList<UnitLink> Communities, AccountRow? Account);

public sealed record GrantRow(Role Role, Guid UnitId, string Unit);

public sealed record AbsenceRow(Guid Id, AbsenceKind Kind, DateTime From, DateTime To);

public sealed record AccountRow(bool Locked, bool MustChangePassword, int Sessions, bool SecondFactor, int Passkeys);
