using System.Globalization;
using Lindian.Domain.Visits;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;

namespace Lindian.Features.Visits.Stays;

/// <summary>Puts a grade and what was found into words.</summary>
public static class FindingWords
{
    public static string Said(this Texts texts, Finding finding) =>
        texts.Get($"visit.finding.{finding.Reason}", Number(finding.Measured), Number(finding.Limit));

    public static Tone ToneOf(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Strong => Tone.Good,
        EvidenceGrade.Fair => Tone.Info,
        EvidenceGrade.Weak => Tone.Neutral,
        _ => Tone.Warn,
    };

    public static Tone ToneOf(VisitVerdict verdict) => verdict == VisitVerdict.Accepted ? Tone.Good : Tone.Bad;

    /// <summary>Hours and minutes, as in 3:05.</summary>
    public static string Hours(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}");

    private static string Number(double? number) => number?.ToString("0.#", CultureInfo.InvariantCulture) ?? "";
}
