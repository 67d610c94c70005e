namespace Lindian.Domain.Governance;

/// <summary>One limit of a norm for one step.</summary>
/// <param name="Step">The step it limits, as in <c>contact</c> or <c>arrive</c>.</param>
/// <param name="Urban">The amount in <paramref name="Unit"/>; likewise for rural and remote.</param>
/// <param name="Average">Promised as an average: the indicator judges it, the single case is judged by the internal limit.</param>
/// <param name="Confidence">A and B are official, C is one secondary source, D is nobody's word yet, X is contradicted.</param>
/// <param name="Source">Where the figure comes from: a row of the domain facts, a law, a decision of the supplier.</param>
public sealed record NormLimit(
    string Step, LimitKind Kind, LimitUnit Unit, int Urban, int Rural, int Remote, bool Average, string Confidence, string Source)
{
    /// <summary>Forty years of working days: beyond it a figure is a slip of the keyboard.</summary>
    public const int Largest = 10_000;

    public bool CountsDays => Unit is LimitUnit.CalendarDays or LimitUnit.WorkingDays;

    /// <summary>Shown to the administrator as "to be verified".</summary>
    public bool Unverified => Confidence is not ("A" or "B");

    public int For(AreaClass area) => area switch
    {
        AreaClass.Urban => Urban,
        AreaClass.Rural => Rural,
        AreaClass.Remote => Remote,
        _ => throw new ArgumentOutOfRangeException(nameof(area), area, "No such area class"),
    };

    internal void Check(string field)
    {
        if (string.IsNullOrWhiteSpace(Step)) throw new BadInput($"{field}.step", "norm.step-missing");
        if (!Enum.IsDefined(Kind)) throw new BadInput($"{field}.kind", "norm.kind-unknown");
        if (!Enum.IsDefined(Unit)) throw new BadInput($"{field}.unit", "norm.unit-unknown");
        CheckAmount($"{field}.urban", Urban);
        CheckAmount($"{field}.rural", Rural);
        CheckAmount($"{field}.remote", Remote);
        if (Confidence is not ("A" or "B" or "C" or "D" or "X")) throw new BadInput($"{field}.confidence", "norm.confidence-unknown");
        if (string.IsNullOrWhiteSpace(Source)) throw new BadInput($"{field}.source", "norm.source-missing");
        // an average cannot be met or missed by one case, and the internal limit is what judges the case
        if (Average && Kind == LimitKind.Internal) throw new BadInput($"{field}.average", "norm.internal-average");
    }

    private static void CheckAmount(string field, int amount)
    {
        if (amount is < 1 or > Largest) throw new BadInput(field, "norm.amount-out-of-range", 1, Largest);
    }
}
