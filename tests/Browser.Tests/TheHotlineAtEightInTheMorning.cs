using System.Diagnostics;
using Lindian.Data;
using Lindian.Features.Tests;
using Lindian.Features.Tests.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Lindian.Browser.Tests;

/// <summary>The intake form as a clerk works it, without the mouse, at the speed of hands. What it took is printed.</summary>
public sealed class TheHotlineAtEightInTheMorning(ITestOutputHelper output)
{
    private const string New = "/manage/demands/new";
    private const string Said = "家里突然没电了，隔壁邻居家有电，空气开关推不上去";

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_known_customer_is_recognised_by_the_phone_alone(Provider provider)
    {
        await using var browsing = await Browsing.Start(provider);
        var quarter = await browsing.Town.Quarter();
        var desk = await quarter.Dispatcher();
        var phone = $"139{browsing.Town.Next():00000000}";
        var customer = await desk.Registers("李志强", phone);
        var premises = await desk.Opens(quarter, customer, "运河湾3幢");
        var before = await desk.Raises("想问一下阶梯电价", quarter, phone, "李志强");
        var hands = new Hands(await browsing.SignIn(desk));
        await hands.Page.GotoAsync(New);
        await Assertions.Expect(hands.Page.Locator("[name='Input.Phone']")).ToBeFocusedAsync(); // the form waits for the ring, not the ring for the form

        hands.Rings();
        await hands.Types(phone);
        await Assertions.Expect(hands.Page.Locator("#hits input:checked")).ToHaveValueAsync($"{customer}/{premises}");
        await Assertions.Expect(hands.Page.Locator("#hits")).ToContainTextAsync(before.Number);
        await hands.Presses("Tab", until: "textarea:focus");
        await hands.Speaks(Said);
        await Assertions.Expect(hands.Page.Locator("#suggestion .one-off")).ToBeVisibleAsync();
        await hands.Saves();

        hands.Tells(output, $"known customer, {provider}");
        var demand = await Saved(browsing.Town, hands.Page);
        (demand.CustomerId, demand.PremisesId, demand.CommunityId).ShouldBe((customer, premises, quarter.Community.Id));
        hands.Keys.ShouldBe(phone.Length + 1 + Said.Length + 1);
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_stranger_takes_a_name_and_a_place_more(Provider provider)
    {
        await using var browsing = await Browsing.Start(provider);
        var quarter = await browsing.Town.Quarter();
        var phone = $"136{browsing.Town.Next():00000000}";
        var hands = new Hands(await browsing.SignIn(await quarter.Dispatcher()));
        await hands.Page.GotoAsync(New);
        await Assertions.Expect(hands.Page.Locator("[name='Input.Phone']")).ToBeFocusedAsync(); // the form waits for the ring, not the ring for the form

        hands.Rings();
        await hands.Types(phone);
        await Assertions.Expect(hands.Page.Locator("#hits p")).ToBeVisibleAsync();
        await hands.Presses("Tab", until: "textarea:focus");
        await hands.Speaks(Said);
        await hands.Presses("Tab", until: "[name='Input.Name']:focus");
        await hands.Speaks("王秀兰");
        await hands.Presses("Tab", until: "[name='Input.Community']:focus");
        await hands.Types(quarter.Community.Code);
        await hands.Saves();

        hands.Tells(output, $"stranger, {provider}");
        var demand = await Saved(browsing.Town, hands.Page);
        (demand.PremisesId, demand.CommunityId).ShouldBe((null, quarter.Community.Id));
        hands.Keys.ShouldBe(phone.Length + 3 + Said.Length + 3 + quarter.Community.Code.Length + 1);
        await Assertions.Expect(hands.Page.Locator($"a[href='{New}']:focus")).ToBeVisibleAsync(); // the next call is one key away
        await hands.Page.Keyboard.PressAsync("Enter");
        await hands.Page.WaitForURLAsync("**" + New);
        await Assertions.Expect(hands.Page.Locator("[name='Input.Phone']")).ToBeFocusedAsync();
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Nothing_typed_is_lost_when_the_session_ends_in_the_middle(Provider provider)
    {
        await using var browsing = await Browsing.Start(provider);
        var quarter = await browsing.Town.Quarter();
        var (desk, phone) = (await quarter.Dispatcher(), $"135{browsing.Town.Next():00000000}");
        var page = await browsing.SignIn(desk);
        await page.GotoAsync(New);
        await page.FillAsync("[name='Input.Phone']", phone);
        await page.FillAsync("[name='Input.Words']", Said);
        (await (await quarter.Administrator()).Deletes($"/api/members/{desk.MemberId}/sessions")).Ok.ShouldBeTrue();

        await page.PressAsync("[name='Input.Words']", "Control+Enter");
        await page.WaitForURLAsync("**/sign-in**");
        await page.FillAsync("[name=StaffNumber]", desk.StaffNumber);
        await page.FillAsync("[name=Password]", Person.Password);
        await page.PressAsync("[name=Password]", "Enter");
        await page.WaitForURLAsync("**/manage**");
        await page.GotoAsync(New);

        await Assertions.Expect(page.Locator("[name='Input.Words']")).ToHaveValueAsync(Said);
        await Assertions.Expect(page.Locator("[name='Input.Phone']")).ToHaveValueAsync(phone);
        await page.FillAsync("[name='Input.Community']", quarter.Community.Code);
        await page.PressAsync("[name='Input.Words']", "Control+Enter");
        await page.WaitForURLAsync("**/receipt");
        await page.GotoAsync(New);
        await Assertions.Expect(page.Locator("[name='Input.Words']")).ToHaveValueAsync("", new() { Timeout = 3000 });
    }

    private static Task<Domain.Demands.Demand> Saved(Town town, IPage page)
    {
        var id = Guid.Parse(new Uri(page.Url).Segments[^2].TrimEnd('/'));
        return town.InDb((db, _) => db.Set<Domain.Demands.Demand>().SingleAsync(d => d.Id == id));
    }
}

/// <summary>Hands on a keyboard: 60 ms for a key, 180 Chinese characters a minute through an input method.</summary>
internal sealed class Hands(IPage page)
{
    private const int Key = 60, Character = 333;
    private readonly Stopwatch watch = new();

    public IPage Page => page;
    public int Keys { get; private set; }

    public void Rings() => watch.Restart();

    public async Task Types(string text)
    {
        await page.Keyboard.TypeAsync(text, new() { Delay = Key });
        Keys += text.Length;
    }

    /// <summary>As an input method gives them: whole words, a character counts as a key.</summary>
    public async Task Speaks(string text)
    {
        foreach (var two in text.Chunk(2))
        {
            await page.Keyboard.InsertTextAsync(new string(two));
            await page.WaitForTimeoutAsync(Character * two.Length);
        }
        Keys += text.Length;
    }

    public async Task Presses(string key, string until)
    {
        await page.Keyboard.PressAsync(key, new() { Delay = Key });
        Keys++;
        await page.Locator(until).WaitForAsync(new() { Timeout = 5000 });
    }

    public async Task Saves()
    {
        await page.Keyboard.PressAsync("Control+Enter");
        Keys++;
        await page.WaitForURLAsync("**/receipt");
        watch.Stop();
    }

    public void Tells(ITestOutputHelper output, string who) => output.WriteLine($"{who}: {Keys} keys, {watch.Elapsed.TotalSeconds:0.0} s from ring to saved");
}
