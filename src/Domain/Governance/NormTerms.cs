namespace Lindian.Domain.Governance;

/// <summary>A text in the two languages of the product.</summary>
public sealed record Bilingual(string Zh, string En)
{
    public bool Missing => string.IsNullOrWhiteSpace(Zh) || string.IsNullOrWhiteSpace(En);
}

/// <summary>How bad it is when a point of the checklist is not met (domain-facts 1.6).</summary>
public enum Severity { Low, Medium, High }

/// <summary>One point that a reviewer ticks off before a reply may go out.</summary>
public sealed record CheckPoint(Bilingual Text, Severity Severity);

/// <summary>What happens after the work: a second look, a call, and how often the customer hears in between.</summary>
/// <param name="FollowUp">Always, Sampled or None.</param>
/// <param name="SamplePercent">Share of demands that are called when sampled.</param>
/// <param name="InterimReplyDays">Calendar days between interim replies; 0 for none (D-18).</param>
public sealed record Aftercare(bool ReviewRequired, FollowUpScope FollowUp, int SamplePercent, int InterimReplyDays)
{
    /// <summary>The step of the clock that asks for the next interim reply.</summary>
    public const string InterimStep = "interim";
    internal const int MostInterimDays = 365;

    /// <summary>The promise to tell the customer how it stands, as a limit like any other; null where the norm asks for none.</summary>
    internal NormLimit? InterimLimit => InterimReplyDays < 1 ? null
        : new(InterimStep, LimitKind.Internal, LimitUnit.CalendarDays, InterimReplyDays, InterimReplyDays, InterimReplyDays, false, "D", "interimReplyDays");
}

/// <summary>What a norm says in one version: who, how well, how fast, with whom, and what must be ticked off.</summary>
/// <param name="Role">The responsible role, in the supplier's words.</param>
/// <param name="Standard">What good work is here.</param>
/// <param name="Assists">The assisting department.</param>
/// <param name="Unverified">Which of these texts nobody has checked against a source yet: <c>role</c>, <c>standard</c>,
/// <c>assists</c>, <c>checklist</c>. Limits carry their own confidence.</param>
public sealed record NormTerms(
    Bilingual Role, Bilingual Standard, Bilingual Assists, IReadOnlyList<CheckPoint> Checklist, IReadOnlyList<NormLimit> Limits,
    Aftercare Aftercare, IReadOnlyList<string> Unverified)
{
    private static readonly string[] Texts = ["role", "standard", "assists", "checklist"];

    internal void Check()
    {
        if (Role.Missing) throw new BadInput("role", "norm.role-missing");
        if (Standard.Missing) throw new BadInput("standard", "norm.standard-missing");
        if (Checklist.Any(point => point.Text.Missing)) throw new BadInput("checklist", "norm.checklist-item-empty");
        if (Aftercare.SamplePercent is < 0 or > 100) throw new BadInput("samplePercent", "norm.amount-out-of-range", 0, 100);
        if (Aftercare.InterimReplyDays is < 0 or > Aftercare.MostInterimDays)
            throw new BadInput("interimReplyDays", "norm.amount-out-of-range", 0, Aftercare.MostInterimDays);
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

    /// <summary>All that runs a clock: the limits of the steps, and the one for interim replies (D-18) unless a limit of that step stands for it.</summary>
    public IEnumerable<NormLimit> Limits => Terms.Aftercare.InterimLimit is { } interim && !Terms.Limits.Any(limit => (limit.Step, limit.Kind) == (interim.Step, interim.Kind))
        ? Terms.Limits.Append(interim) : Terms.Limits;

    /// <summary>The limit of a step, if this version sets one of that kind.</summary>
    public NormLimit? Limit(string step, LimitKind kind) => Limits.FirstOrDefault(limit => limit.Step == step && limit.Kind == kind);
}

/// <summary>Who is called after the work: everybody, a share by lot, or nobody.</summary>
public enum FollowUpScope { Always, Sampled, None }
