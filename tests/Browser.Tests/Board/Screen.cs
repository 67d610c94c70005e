using System.Globalization;
using System.Text.RegularExpressions;
using Lindian.Features.Tests;
using Microsoft.Playwright;

namespace Lindian.Browser.Tests.Board;

/// <summary>The board or the calendar before a leader, with mouse and keys.</summary>
public sealed class Screen(IPage page)
{
    private static readonly Regex Moves = new("handler=Give", RegexOptions.None, TimeSpan.FromSeconds(1));

    // the moment at which the hand let go, and at which the card lies there, both by the one clock of this machine
    private const string Stamp = "for (const kind of ['drop', 'keydown']) document.addEventListener(kind, () => { window.moved = Date.now() }, true)";
    private const string Arrival = """
        card => new Promise(done => {
          const seer = new MutationObserver(look)
          function look() { if (document.querySelector(card)) { seer.disconnect(); done(Date.now()) } }
          seer.observe(document.body, { childList: true, subtree: true })
          look()
        })
        """;

    public IPage Page => page;

    public static string LaneOf(Person person) => $"[data-drop='m:{person.MemberId}']";

    public static string DayOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"[data-drop='d:{day:yyyy-MM-dd}']");

    /// <summary>Until it hears of changes by itself.</summary>
    public async Task Opens(string url)
    {
        await page.GotoAsync(url);
        await page.WaitForSelectorAsync("html[data-live-on]", new() { State = WaitForSelectorState.Attached });
        await page.EvaluateAsync(Stamp);
    }

    public async Task<string> FirstIn(string place) => await page.Locator($"{place} .task-card[draggable]").First.GetAttributeAsync("data-key") ?? "";

    public ILocator Card(string key, string place = "") => page.Locator($"{place} [data-key='{key}']");

    /// <summary>By the mouse, held below its words; let go when the place lights up.</summary>
    public async Task Drags(string key, string to)
    {
        // with room on both sides, and at once: the page glides else, and the hand takes what comes by
        await Card(key).EvaluateAsync("card => card.closest('section, td').scrollIntoView({ behavior: 'instant', block: 'nearest', inline: 'center' })");
        await Card(key).HoverAsync(new() { Position = new() { X = 100, Y = (await Card(key).BoundingBoxAsync())!.Height - 3 } });
        await page.Mouse.DownAsync();
        for (var nudge = 0; await page.Locator(to + ".drop-here").CountAsync() == 0; nudge++)
        {
            nudge.ShouldBeLessThan(200, "the place never takes the card");
            var place = (await page.Locator(to).BoundingBoxAsync())!;
            await page.Mouse.MoveAsync(place.X + 60 + nudge % 2, place.Y + 12, new() { Steps = 3 });
        }
        await page.Mouse.UpAsync();
    }

    /// <summary>With Shift and an arrow.</summary>
    public async Task Sends(string key, string arrow)
    {
        await Card(key).Locator("[data-card]").FocusAsync();
        await page.Keyboard.PressAsync("Shift+" + arrow);
    }

    public async Task Shows(string key, string place)
    {
        await Assertions.Expect(Card(key, place)).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Assertions.Expect(Card(key)).ToHaveCountAsync(1);
    }

    /// <summary>From the hand of the other until the card lies there on this screen.</summary>
    public async Task<TimeSpan> Follows(Screen other, Func<Task> move, string key, string place)
    {
        var arrived = page.EvaluateAsync<double>(Arrival, $"{place} [data-key='{key}']");
        await move();
        await Shows(key, place);
        var delay = await arrived - await other.Page.EvaluateAsync<double>("window.moved");
        await other.Shows(key, place);
        return TimeSpan.FromMilliseconds(delay);
    }

    /// <summary>What this hand sends waits until it may go on.</summary>
    public async Task<Task> IsHeld(Task go)
    {
        var sent = new TaskCompletionSource();
        await page.RouteAsync(Moves, async route =>
        {
            sent.TrySetResult();
            await go;
            await route.ContinueAsync();
        });
        return sent.Task;
    }

    public Task<IResponse> Answer() => page.WaitForResponseAsync(Moves, new() { Timeout = 60_000 });

    public Task IsFree() => page.UnrouteAsync(Moves);

    public Task Says(string words) => Assertions.Expect(page.Locator("main [role=alert]")).ToContainTextAsync(new Regex(words, RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = 60_000 });
}
