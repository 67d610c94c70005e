namespace Lindian.Domain.Governance;

/// <summary>What a norm says in one version: who, how well, how fast, with whom, and what must be ticked off.</summary>
/// <param name="Role">The responsible role, in the supplier's words.</param>
/// <param name="Standard">What good work is here.</param>
/// <param name="Assists">The assisting department; empty if none.</param>
/// <param name="Unverified">Which of these texts nobody has checked against a source yet: <c>role</c>, <c>standard</c>,
/// <c>assists</c>, <c>checklist</c>. Limits carry their own confidence.</param>
public sealed record NormTerms(
    string Role, string Standard, string Assists, IReadOnlyList<string> Checklist, IReadOnlyList<NormLimit> Limits, IReadOnlyList<string> Unverified)
{
    private static readonly string[] Texts = ["role", "standard", "assists", "checklist"];

    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(Role)) throw new BadInput("role", "norm.role-missing");
        if (string.IsNullOrWhiteSpace(Standard)) throw new BadInput("standard", "norm.standard-missing");
        if (Checklist.Any(string.IsNullOrWhiteSpace)) throw new BadInput("checklist", "norm.checklist-item-empty");
        if (Unverified.Except(Texts).FirstOrDefault() is { } unknown) throw new BadInput("unverified", "norm.text-unknown", unknown);
        for (var i = 0; i < Limits.Count; i++) Limits[i].Check($"limits[{i}]");
        if (Limits.GroupBy(limit => (limit.Step, limit.Kind)).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new BadInput("limits", "norm.limit-twice", twice.Key.Step, twice.Key.Kind);
    }
}

/// <summary>One version of a norm. What was decided under it keeps it.</summary>
/// <param name="ValidFrom">UTC.</param>
public sealed record NormVersion(int Version, DateTime ValidFrom, NormTerms Terms)
{
    /// <summary>Something in it still has to be checked against a source.</summary>
    public bool Unverified => Terms.Unverified.Count > 0 || Terms.Limits.Any(limit => limit.Unverified);

    /// <summary>The limit of a step, if this version sets one of that kind.</summary>
    public NormLimit? Limit(string step, LimitKind kind) => Terms.Limits.FirstOrDefault(limit => limit.Step == step && limit.Kind == kind);
}
