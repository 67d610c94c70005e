using Lindian.Domain.Governance;
using static Lindian.Domain.Tests.Governance.TestCalendar;

namespace Lindian.Domain.Tests.Governance;

public class ChangingTheHours
{
    private static readonly DateOnly Today = Date("2026-06-01");
    private static readonly DatedHours Summer = new(Date("2026-07-01"), [Open(8, 12), Open(15, 18)]);

    [Fact]
    public void Leaves_the_days_before_as_they_were()
    {
        var hours = WorkingHours.Default();
        hours.Change(Summer, Today);
        var calendar = WorkCalendar.From(Shanghai, hours, []);

        calendar.ClosingOf(Date("2026-06-30")).ShouldBe(At("2026-06-30 17:30"));
        calendar.ClosingOf(Date("2026-07-01")).ShouldBe(At("2026-07-01 18:00"));
        calendar.Version.ShouldBe(2);
    }

    [Fact]
    public void Twice_for_the_same_day_lets_the_last_word_hold_and_replays()
    {
        var hours = WorkingHours.Default();
        hours.Change(Summer, Today);
        hours.Change(Summer with { Intervals = [Open(9, 16)] }, Today);

        hours.History.Count.ShouldBe(2);
        hours.History[1].Intervals.ShouldBe([Open(9, 16)]);
        var again = RevisingANorm.Empty<WorkingHours>();
        again.Replay(hours.TakeEvents());
        again.History.ShouldBe(hours.History);
        (again.Id, again.Version, again.Seq).ShouldBe((hours.Id, 3, 3));
    }

    [Fact]
    public void Is_refused_for_days_that_have_begun() =>
        Should.Throw<RuleBroken>(() => WorkingHours.Default().Change(Summer, Summer.ValidFrom)).Code.ShouldBe("calendar.hours-in-the-past");

    [Fact]
    public void Refuses_hours_that_nobody_can_work()
    {
        Refusal().ShouldBe("calendar.no-hours");
        Refusal(Open(12, 8)).ShouldBe("calendar.hours-backwards");
        Refusal(Open(8, 12), Open(11, 17)).ShouldBe("calendar.hours-overlap");
        Should.Throw<BadInput>(() => new WorkCalendar(Shanghai, [], [], [], 1)).Code.ShouldBe("calendar.no-hours");
    }

    private static WorkInterval Open(int from, int to) => new(new TimeOnly(from, 0), new TimeOnly(to, 0));

    private static string Refusal(params WorkInterval[] intervals) =>
        Should.Throw<BadInput>(() => WorkingHours.Default().Change(Summer with { Intervals = intervals }, Today)).Code;
}
