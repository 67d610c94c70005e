using System.Globalization;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;

namespace Lindian.Features.Tests.Shared;

public sealed class A_shown_clock
{
    private static readonly Texts texts = new(Texts.EmbeddedIn(typeof(Texts).Assembly), strict: true);
    private static readonly DateTime due = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    public A_shown_clock() => CultureInfo.CurrentUICulture = new("zh-CN");

    [Theory]
    [InlineData(-26 * 60, "剩 1 天 2 小时", Tone.Info)]
    [InlineData(-60, "剩 1 小时 0 分", Tone.Warn)]
    [InlineData(0, "剩 不到 1 分钟", Tone.Warn)]
    [InlineData(90, "超时 1 小时 30 分", Tone.Bad)]
    public void tells_the_time_left_or_late(int minutesAfterDue, string text, Tone tone)
    {
        var clock = new ShownClock(due, Near: due.AddHours(-2));
        clock.TextAt(due.AddMinutes(minutesAfterDue), texts).ShouldBe(text);
        clock.ToneAt(due.AddMinutes(minutesAfterDue)).ShouldBe(tone);
    }

    [Fact]
    public void that_stands_keeps_what_was_left_when_it_stopped()
    {
        var clock = new ShownClock(due, PausedAt: due.AddMinutes(-30));
        clock.TextAt(due.AddDays(9), texts).ShouldBe("已挂起，剩 30 分钟");
        clock.ToneAt(due.AddDays(9)).ShouldBe(Tone.Neutral);
    }

    [Theory, InlineData(0, "按时完成", Tone.Good), InlineData(1, "超时完成", Tone.Bad)]
    public void that_was_met_says_whether_in_time(int minutesAfterDue, string text, Tone tone)
    {
        var clock = new ShownClock(due, Met: due.AddMinutes(minutesAfterDue));
        clock.TextAt(due.AddDays(9), texts).ShouldBe(text);
        clock.ToneAt(due.AddDays(9)).ShouldBe(tone);
    }

    [Fact]
    public void shows_its_deadline_in_local_time() => LocalTime.Minute(due).ShouldBe("2026-03-02 17:00");
}
