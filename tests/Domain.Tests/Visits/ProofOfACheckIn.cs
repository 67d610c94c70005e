using FsCheck;
using FsCheck.Fluent;
using Lindian.Domain.Visits;
using Xunit.Abstractions;

namespace Lindian.Domain.Tests.Visits;

public class ProofOfACheckIn(ITestOutputHelper output)
{
    private static readonly EvidenceLimits Limits = new();
    private static readonly DateTime Nine = new(2026, 11, 20, 1, 0, 0, DateTimeKind.Utc);
    private static readonly Place Centre = new(31.3215, 120.9876);
    private static readonly Ground Here = new(Centre, [], Limits.Radius);
    private static readonly CountedTime OnTime = new(Nine, TimeSpan.Zero, false);
    private static readonly CheckInFacts Honest = Facts(CodeTrust.Screen, new Fix(Centre, 20));

    [Fact]
    public void Is_strong_by_the_screen_on_the_spot_and_weaker_the_less_there_is()
    {
        Grade(Honest).ShouldBe(EvidenceGrade.Strong);
        Grade(Facts(CodeTrust.Screen, null)).ShouldBe(EvidenceGrade.Fair);
        Grade(Facts(CodeTrust.Poster, new Fix(Centre, 20))).ShouldBe(EvidenceGrade.Fair);
        Grade(Facts(CodeTrust.Poster, new Fix(Centre, 900))).ShouldBe(EvidenceGrade.Weak);
        Grade(Facts(CodeTrust.Poster, null)).ShouldBe(EvidenceGrade.Weak);
        Grade(Facts(CodeTrust.None, null)).ShouldBe(EvidenceGrade.Weak);
    }

    public static TheoryData<string, CheckInFacts, EvidenceReason> Attacks => new()
    {
        { "forged code", Honest with { Code = CodeTrust.Forged }, EvidenceReason.CodeForged },
        { "code of another community", Honest with { Code = CodeTrust.Elsewhere }, EvidenceReason.CodeElsewhere },
        { "screenshot after expiry", Honest with { Code = CodeTrust.Stale }, EvidenceReason.CodeStale },
        { "poster that was taken back", Honest with { Code = CodeTrust.Retired }, EvidenceReason.CodeRetired },
        { "from home", Facts(CodeTrust.Poster, new Fix(Centre.Moved(3000, 0), 20)), EvidenceReason.Far },
        { "mock position", Facts(CodeTrust.Poster, new Fix(Centre, 5, Mock: true)), EvidenceReason.Mock },
        { "thirty kilometres in five minutes", Honest with { Others = [new Seen(Centre.Moved(30_000, 0), 50, Nine.AddMinutes(-5))] }, EvidenceReason.TooFast },
        { "the same device for two people", Honest with { SharedDevice = 0.5 }, EvidenceReason.DeviceShared },
        { "copied device", Honest with { Copied = true }, EvidenceReason.DeviceCopied },
        { "moved clock", Honest with { Time = new CountedTime(Nine, TimeSpan.FromHours(3), false) }, EvidenceReason.ClockMoved },
        { "clock put back before a time it had from us", Honest with { Time = Count(Nine.AddHours(-2), sent: null, anchor: Nine.AddHours(-1)) }, EvidenceReason.ClockMoved },
        { "clock of the future", Honest with { Time = Count(Nine.AddHours(2), sent: null, anchor: null) }, EvidenceReason.ClockMoved },
    };

    [Theory, MemberData(nameof(Attacks))]
    public void Is_doubtful_with_its_reason_by(string attack, CheckInFacts facts, EvidenceReason reason)
    {
        var judgement = Evidence.Judge(facts, Limits);
        judgement.Grade.ShouldBe(EvidenceGrade.Doubtful, attack);
        judgement.Findings.Where(f => f.IsDoubt).Select(f => f.Reason).ShouldBe([reason]);
    }

    [Fact]
    public void Of_a_clock_that_is_only_off_is_put_right_and_no_doubt()
    {
        var time = Count(Nine.AddMinutes(-4), sent: Nine.AddMinutes(-4), anchor: Nine.AddMinutes(-20));
        (time.At, time.Offset, time.Impossible).ShouldBe((Nine, TimeSpan.FromMinutes(4), false));
        var judgement = Evidence.Judge(Honest with { Time = time }, Limits);
        judgement.Grade.ShouldBe(EvidenceGrade.Fair);
        judgement.Findings.ShouldBe([new Finding(EvidenceReason.ClockOff, 240, 120)]);
    }

    [Fact]
    public void Of_honest_people_is_doubted_once_in_a_hundred_at_most()
    {
        var (trips, doubted) = (0, 0);
        foreach (var seed in Enumerable.Range(1, 40))
        {
            var day = new HonestDay(seed);
            for (var i = 0; i < 250; i++)
            {
                trips++;
                var judgement = Evidence.Judge(day.Next(), Limits);
                if (judgement.Grade == EvidenceGrade.Doubtful) doubted++;
            }
        }
        output.WriteLine($"seeds 1 to 40: {trips} honest check-ins, {doubted} in doubt");
        doubted.ShouldBeLessThanOrEqualTo(trips / 100);
    }

    [Fact]
    public void Stays_in_doubt_whatever_else_speaks_for_it() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
        Arb.From(from seed in Gen.Choose(1, 1_000_000) from copied in Gen.Elements(true, false) select (seed, copied)), given =>
        {
            var facts = new HonestDay(given.seed).Next();
            var attacked = given.copied ? facts with { Copied = true } : facts with { SharedDevice = 1 };
            return Evidence.Judge(attacked, Limits).Grade == EvidenceGrade.Doubtful;
        }));

    private static EvidenceGrade Grade(CheckInFacts facts) => Evidence.Judge(facts, Limits).Grade;

    private static CountedTime Count(DateTime told, DateTime? sent, DateTime? anchor) =>
        DeviceClock.Count(new DeviceStamp(told, sent, anchor), Nine, TimeSpan.FromDays(Limits.LongestOffline));

    private static CheckInFacts Facts(CodeTrust code, Fix? fix) =>
        new(code, fix, fix is null ? null : Here.MetresOutside(fix.Place), OnTime, Nine, [], fix?.Place ?? Centre, fix?.Accuracy ?? Limits.Radius);
}
