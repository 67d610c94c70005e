using Lindian.Features.Tasks;

namespace Lindian.Features.Tests.Tasks;

public sealed class SubscribingToACalendar
{
    private sealed record Address(string? Path);

    [Theory, OnEveryDatabase]
    public async Task Shows_ones_own_tasks_until_the_key_is_revoked(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager, reader) = (await quarter.TeamLeader(), await quarter.Manager(), Person.Resident(quarter.Town));
        var task = await leader.GivesOut("MONTHLY-VISIT", manager, "客户王小明 13800000000");
        var first = (await manager.Posts("/api/calendar-key")).As<Address>().Path!;

        var feed = await reader.Gets(first);
        feed.Body.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        feed.Body.ShouldContain($"UID:{task.Id}@lindian");
        feed.Body.ShouldNotContain("王小明");
        feed.Body.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        (await leader.Posts("/api/calendar-key")).As<Address>().Path.ShouldNotBe(first);
        var second = (await manager.Posts("/api/calendar-key")).As<Address>().Path!;
        (await reader.Gets(first)).Status.ShouldBe(404, "a new key makes the old one void");
        (await reader.Gets(second)).Status.ShouldBe(200);
        (await manager.Deletes("/api/calendar-key")).Ok.ShouldBeTrue();
        (await reader.Gets(second)).Status.ShouldBe(404);
    }

    [Fact]
    public void Writes_signs_of_every_kind_so_that_readers_read_them()
    {
        var text = CalendarText.Of("a;b", [new CalendarEntry(NewId.Next(), 3, DateTime.UnixEpoch, new DateOnly(2026, 12, 31), string.Concat(Enumerable.Repeat("走访😀,;\\", 20)), null, "一\n二", "https://x/y", false)]);
        text.ShouldContain("DTEND;VALUE=DATE:20270101");
        text.ShouldContain("DESCRIPTION:一\\n二");
        text.Replace("\r\n ", "").ShouldContain("SUMMARY:" + string.Concat(Enumerable.Repeat("走访😀\\,\\;\\\\", 20)));
        text.ShouldNotContain('\uFFFD');
    }
}
