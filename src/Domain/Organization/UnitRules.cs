namespace Lindian.Domain.Organization;

/// <summary>What may stand below what (O-1).</summary>
public static class UnitRules
{
    /// <summary>The kinds below which a unit of this kind may stand; none for the company.</summary>
    public static UnitKind[] Above(UnitKind kind) => kind switch
    {
        UnitKind.Company => [],
        UnitKind.Region => [UnitKind.Company],
        UnitKind.Team => [UnitKind.Region],
        UnitKind.Community => [UnitKind.Team],
        UnitKind.Department => [UnitKind.Company, UnitKind.Region],
    };

    internal static void CheckPlace(UnitKind kind, Unit? parent)
    {
        var fits = parent is null ? kind == UnitKind.Company : Above(kind).Contains(parent.Kind);
        if (!fits) throw new RuleBroken("unit.wrong-place");
    }
}
