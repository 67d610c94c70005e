using Lindian.Domain.Governance;

namespace Lindian.Features.Governance.Norms;

/// <summary>The terms of a norm as an administrator edits them. Rows left empty are dropped.</summary>
public sealed class NormForm
{
    private const int SpareRows = 3;

    public int FromVersion { get; set; }

    /// <summary>Local time; empty for now.</summary>
    public DateTime? ValidFrom { get; set; }
    public string? RoleZh { get; set; }
    public string? RoleEn { get; set; }
    public string? StandardZh { get; set; }
    public string? StandardEn { get; set; }
    public string? AssistsZh { get; set; }
    public string? AssistsEn { get; set; }
    public bool ReviewRequired { get; set; }
    public FollowUpScope FollowUp { get; set; }
    public int? SamplePercent { get; set; }
    public int? InterimReplyDays { get; set; }
    public List<string> Unverified { get; set; } = [];
    public List<LimitRow> Limits { get; set; } = [];
    public List<PointRow> Checklist { get; set; } = [];

    public static NormForm Of(NormVersion version)
    {
        var terms = version.Terms;
        return new NormForm
        {
            FromVersion = version.Version,
            RoleZh = terms.Role.Zh, RoleEn = terms.Role.En, StandardZh = terms.Standard.Zh, StandardEn = terms.Standard.En,
            AssistsZh = terms.Assists.Zh, AssistsEn = terms.Assists.En,
            ReviewRequired = terms.Aftercare.ReviewRequired, FollowUp = terms.Aftercare.FollowUp,
            SamplePercent = terms.Aftercare.SamplePercent, InterimReplyDays = terms.Aftercare.InterimReplyDays,
            Unverified = [.. terms.Unverified],
            Limits = [.. terms.Limits.Select(LimitRow.Of), .. Enumerable.Range(0, SpareRows).Select(_ => new LimitRow())],
            Checklist = [.. terms.Checklist.Select(PointRow.Of), .. Enumerable.Range(0, SpareRows).Select(_ => new PointRow())],
        };
    }

    public NormTerms Terms() => new(
        new(RoleZh ?? "", RoleEn ?? ""), new(StandardZh ?? "", StandardEn ?? ""), new(AssistsZh ?? "", AssistsEn ?? ""),
        [.. Checklist.Where(row => row.IsUsed).Select(row => row.Point())], [.. Limits.Where(row => row.IsUsed).Select(row => row.Limit())],
        new Aftercare(ReviewRequired, FollowUp, SamplePercent ?? 0, InterimReplyDays ?? 0), Unverified);

    public sealed class LimitRow
    {
        public string? Step { get; set; }
        public LimitKind Kind { get; set; }
        public LimitUnit Unit { get; set; }
        public int? Urban { get; set; }
        public int? Rural { get; set; }
        public int? Remote { get; set; }
        public bool Average { get; set; }
        public string? Confidence { get; set; }
        public string? Source { get; set; }
        public bool IsUsed => !string.IsNullOrWhiteSpace(Step);

        public static LimitRow Of(NormLimit l) => new()
        {
            Step = l.Step, Kind = l.Kind, Unit = l.Unit, Urban = l.Urban, Rural = l.Rural, Remote = l.Remote,
            Average = l.Average, Confidence = l.Confidence, Source = l.Source,
        };

        public NormLimit Limit() => new((Step ?? "").Trim(), Kind, Unit, Urban ?? 0, Rural ?? 0, Remote ?? 0, Average, Confidence ?? "", Source ?? "");
    }

    public sealed class PointRow
    {
        public string? Zh { get; set; }
        public string? En { get; set; }
        public Severity Severity { get; set; }
        public bool IsUsed => !string.IsNullOrWhiteSpace(Zh) || !string.IsNullOrWhiteSpace(En);

        public static PointRow Of(CheckPoint p) => new() { Zh = p.Text.Zh, En = p.Text.En, Severity = p.Severity };

        public CheckPoint Point() => new(new(Zh ?? "", En ?? ""), Severity);
    }
}
