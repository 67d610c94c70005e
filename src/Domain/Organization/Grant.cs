namespace Lindian.Domain.Organization;

/// <summary>A role held for one unit and everything below it.</summary>
public sealed class Grant
{
    private Grant() { }

    internal Grant(Guid memberId, Role role, Guid unitId) => (MemberId, Role, UnitId) = (memberId, role, unitId);

    public Guid MemberId { get; private set; }
    public Role Role { get; private set; }
    public Guid UnitId { get; private set; }
}
