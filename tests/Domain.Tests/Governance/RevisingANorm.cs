using FsCheck.Fluent;
using Lindian.Domain.Governance;
using static Lindian.Domain.Tests.Governance.TestCalendar;

namespace Lindian.Domain.Tests.Governance;

public class RevisingANorm
{
    private static readonly NormTitle Complaint = new("6-2", 6, "投诉处理", "Complaints");
    private static readonly DateTime Now = At("2026-03-02 09:00");
    private static readonly DateTime LongAgo = At("2015-01-01 00:00");

    [Fact]
    public void Leaves_what_was_decided_before_under_the_former_version()
    {
        var norm = WorkNorm.Define(Complaint, Terms(Limit(7, LimitUnit.WorkingDays)), LongAgo);
        norm.Revise(Terms(Limit(5, LimitUnit.WorkingDays)), At("2026-04-01 00:00"), Now);

        norm.VersionAt(At("2026-03-31 23:59")).Limit("reply", LimitKind.Public)!.Urban.ShouldBe(7);
        norm.VersionAt(At("2026-04-01 00:00")).Limit("reply", LimitKind.Public)!.Urban.ShouldBe(5);
        norm.VersionNumbered(1).Limit("reply", LimitKind.Public)!.Urban.ShouldBe(7);
        norm.VersionAt(Now).Limit("reply", LimitKind.Internal).ShouldBeNull();
    }

    [Fact]
    public void Twice_for_the_same_moment_lets_the_last_word_hold()
    {
        var norm = WorkNorm.Define(Complaint, Terms(Limit(7, LimitUnit.WorkingDays)), LongAgo);
        norm.Revise(Terms(Limit(6, LimitUnit.WorkingDays)), At("2026-04-01 00:00"), Now);
        norm.Revise(Terms(Limit(5, LimitUnit.WorkingDays)), At("2026-04-01 00:00"), Now);

        norm.VersionAt(At("2026-04-02 00:00")).Version.ShouldBe(3);
    }

    [Fact]
    public void Is_refused_for_the_past_and_before_the_last_version()
    {
        var norm = WorkNorm.Define(Complaint, Terms(), LongAgo);
        norm.Revise(Terms(), At("2026-05-01 00:00"), Now);

        Should.Throw<RuleBroken>(() => norm.Revise(Terms(), Now.AddSeconds(-1), Now)).Code.ShouldBe("norm.valid-from-past");
        Should.Throw<RuleBroken>(() => norm.Revise(Terms(), At("2026-04-01 00:00"), Now)).Code.ShouldBe("norm.valid-from-before-last");
        Should.Throw<RuleBroken>(() => norm.VersionAt(LongAgo.AddSeconds(-1))).Code.ShouldBe("norm.not-in-force");
        Should.Throw<NotFound>(() => norm.VersionNumbered(3));
        norm.Versions.Count.ShouldBe(2);
    }

    [Fact]
    public void Shows_what_still_has_to_be_verified()
    {
        var sure = Limit(5, LimitUnit.WorkingDays);

        Version(Terms(sure)).Unverified.ShouldBeFalse();
        Version(Terms(sure with { Confidence = "D" })).Unverified.ShouldBeTrue();
        Version(Terms(sure) with { Unverified = ["standard"] }).Unverified.ShouldBeTrue();
    }

    public static TheoryData<string, NormTerms> Nonsense()
    {
        var (good, limit) = (Terms(), Limit(5, LimitUnit.WorkingDays));
        return new()
        {
            { "role norm.role-missing", good with { Role = Both(" ") } },
            { "standard norm.standard-missing", good with { Standard = new("有", "") } },
            { "checklist norm.checklist-item-empty", good with { Checklist = [Point("核实诉求"), Point("")] } },
            { "unverified norm.text-unknown", good with { Unverified = ["price"] } },
            { "samplePercent norm.amount-out-of-range", good with { Aftercare = new Aftercare(true, FollowUpScope.Sampled, 101, 0) } },
            { "limits[0].step norm.step-missing", Terms(limit with { Step = "" }) },
            { "limits[0].kind norm.kind-unknown", Terms(limit with { Kind = (LimitKind)9 }) },
            { "limits[0].unit norm.unit-unknown", Terms(limit with { Unit = (LimitUnit)9 }) },
            { "limits[1].rural norm.amount-out-of-range", Terms(limit, limit with { Step = "contact", Rural = 0 }) },
            { "limits[0].remote norm.amount-out-of-range", Terms(limit with { Remote = NormLimit.Largest + 1 }) },
            { "limits[0].confidence norm.confidence-unknown", Terms(limit with { Confidence = "E" }) },
            { "limits[0].source norm.source-missing", Terms(limit with { Source = "" }) },
            { "limits[0].average norm.internal-average", Terms(limit with { Kind = LimitKind.Internal, Average = true }) },
            { "limits norm.limit-twice", Terms(limit, limit with { Urban = 4 }) },
        };
    }

    [Theory, MemberData(nameof(Nonsense))]
    public void Names_the_field_that_makes_no_sense(string refusal, NormTerms terms)
    {
        var refused = Should.Throw<BadInput>(() => WorkNorm.Define(Complaint, terms, LongAgo));
        $"{refused.Field} {refused.Code}".ShouldBe(refusal);
    }

    [Theory]
    [InlineData("", 1, "中", "en", "norm.code-missing")]
    [InlineData("1-1", 0, "中", "en", "norm.group-unknown")]
    [InlineData("1-1", 10, "中", "en", "norm.group-unknown")]
    [InlineData("1-1", 9, "", "en", "norm.name-missing")]
    [InlineData("1-1", 9, "中", " ", "norm.name-missing")]
    public void Needs_a_title(string code, int group, string zh, string en, string refusal) =>
        Should.Throw<BadInput>(() => WorkNorm.Define(new NormTitle(code, group, zh, en), Terms(), LongAgo)).Code.ShouldBe(refusal);

    [Fact]
    public void Replayed_gives_the_same_norm() =>
        ClockCases.Hold(Gen.Choose(0, 400).ListOf(), days =>
        {
            var norm = WorkNorm.Define(Complaint, Terms(), LongAgo);
            foreach (var day in days.Order()) norm.Revise(Terms(Limit(day + 1, LimitUnit.WorkingDays)), Now.AddDays(day), Now);
            var again = Empty<WorkNorm>();
            again.Replay(norm.TakeEvents());
            (again.Id, again.Seq, again.Code, again.Group, again.NameZh, again.NameEn)
                .ShouldBe((norm.Id, norm.Seq, norm.Code, norm.Group, norm.NameZh, norm.NameEn));
            again.Versions.ShouldBe(norm.Versions);
        });

    internal static T Empty<T>() => (T)Activator.CreateInstance(typeof(T), nonPublic: true)!;

    private static NormVersion Version(NormTerms terms) => WorkNorm.Define(Complaint, terms, LongAgo).VersionAt(Now);

    private static NormTerms Terms(params NormLimit[] limits) =>
        new(Both("投诉专责"), Both("答复有据，客户认可"), Both("供电服务指挥中心"), [Point("核实诉求")], limits, new Aftercare(true, FollowUpScope.Always, 100, 0), []);

    private static CheckPoint Point(string text) => new(Both(text), Severity.Medium);

    private static Bilingual Both(string text) => new(text, text);
}
