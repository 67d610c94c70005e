using System.Globalization;
using Lindian.Data;
using Lindian.Features.Tests.Survival;
using Xunit.Abstractions;

namespace Lindian.Browser.Tests.Board;

/// <summary>Five hundred open tasks, and two who give them out (T-5): each screen follows the other, nobody moves over the other's head.</summary>
public sealed class TwoLeadersAtOneBoard(ITestOutputHelper output)
{
    private static readonly int Moves = Environment.GetEnvironmentVariable("LINDIAN_LONG") is null ? 1 : 20;

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Each_follows_the_other_and_of_two_hands_on_one_card_one_wins(Provider provider)
    {
        await using var offices = await Offices.Open(provider);
        var (first, second) = (offices.First, offices.Second);
        foreach (var screen in new[] { first, second }) await screen.Opens("/manage/tasks/board");

        await FollowEachOther(offices);
        await BothReachForOne(offices);
        await OnTheCalendar(offices);
    }

    private async Task FollowEachOther(Offices offices)
    {
        var (first, second, dragged, sent) = (offices.First, offices.Second, new List<TimeSpan>(), new List<TimeSpan>());
        for (var i = 0; i < Moves; i++)
        {
            var (from, to) = (Screen.LaneOf(offices.Managers[i % 9]), Screen.LaneOf(offices.Managers[i % 9 + 1]));
            var key = await first.FirstIn(from);
            dragged.Add(await second.Follows(first, () => first.Drags(key, to), key, to));
            sent.Add(await first.Follows(second, () => second.Sends(key, "ArrowLeft"), key, from));
        }

        output.WriteLine($"the other screen followed, {offices.Nodes} node(s), 500 tasks: dragged {dragged.MedianAndWorst()}; by keys {sent.MedianAndWorst()}");
        output.WriteLine($"the page from the server: {await Served(first)}");
    }

    private static async Task BothReachForOne(Offices offices)
    {
        var (first, second, people) = (offices.First, offices.Second, offices.Managers);
        var (go, from) = (new TaskCompletionSource(), Screen.LaneOf(people[1]));
        var key = await first.FirstIn(from);
        await second.Shows(key, from);
        var held = new[] { await first.IsHeld(go.Task), await second.IsHeld(go.Task) };
        var answers = new[] { first.Answer(), second.Answer() };
        await first.Drags(key, Screen.LaneOf(people[0]));
        await second.Drags(key, Screen.LaneOf(people[2]));
        await Task.WhenAll(held);
        go.SetResult();

        var told = (await Task.WhenAll(answers)).Select(answer => answer.Status).ToList();
        told.Order().ToArray().ShouldBe([302, 409], "one wins");
        await (told[0] == 409 ? first : second).Says("刚.*被他人");
        var winner = people[told[0] == 302 ? 0 : 2];
        foreach (var screen in new[] { first, second })
        {
            await screen.Shows(key, Screen.LaneOf(winner));
            await screen.IsFree();
        }
        (await offices.OwnerOf(key)).ShouldBe(winner.MemberId);
    }

    private async Task OnTheCalendar(Offices offices)
    {
        var (first, second, planned) = (offices.First, offices.Second, offices.Planned);
        var (next, after) = (Screen.DayOf(planned.AddDays(1)), Screen.DayOf(planned.AddDays(2)));
        foreach (var screen in new[] { first, second }) await screen.Opens("/manage/tasks/calendar?month=" + planned.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        var key = await first.FirstIn(Screen.DayOf(planned));

        var dragged = await second.Follows(first, () => first.Drags(key, next), key, next);
        var sent = await first.Follows(second, () => second.Sends(key, "ArrowRight"), key, after);
        output.WriteLine($"the other calendar followed a drag in {dragged.TotalMilliseconds:0} ms and a key in {sent.TotalMilliseconds:0} ms");
    }

    private static async Task<string> Served(Screen screen)
    {
        var cookies = await screen.Page.Context.CookiesAsync();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Name}={c.Value}")));
        var times = new List<TimeSpan>();
        var length = 0;
        for (var i = 0; i < Moves * 2; i++) await times.Timed(async () => length = (await http.GetStringAsync(screen.Page.Url)).Length);
        return $"{times.Skip(Moves).ToList().MedianAndWorst()}, {length / 1024} KB of markup";
    }
}
