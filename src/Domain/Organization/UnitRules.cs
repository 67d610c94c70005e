namespace Lindian.Domain.Organization;

/// <summary>What may stand below what (O-1).</summary>
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
