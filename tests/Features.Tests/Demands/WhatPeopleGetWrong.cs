using System.Text;

namespace Lindian.Features.Tests.Demands;

/// <summary>Input that no form of ours sends: each has its answer, and leaves nothing behind.</summary>
public sealed class WhatPeopleGetWrong
{
    [Theory, OnEveryDatabase]
    public async Task Is_refused_with_a_code_and_nothing_is_written(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var clerk = await quarter.HallClerk();
        (string What, byte[] Body, string Code)[] wrong =
        [
            ("empty", Demand(quarter, "\"\""), "text.missing"),
            ("blank", Demand(quarter, "\"  \""), "text.missing"),
            ("null", Demand(quarter, "null"), "bad-request"),
            ("too long", Demand(quarter, $"\"{new string('电', 4001)}\""), "text.too-long"),
            ("a number for a text", Demand(quarter, "5"), "bad-request"),
            ("a list for a text", Demand(quarter, "[]"), "bad-request"),
            ("broken UTF-8", [.. Demand(quarter, "\"停")[..^1], 0xC3, 0x28, .. "\"}"u8], "bad-request"),
            ("half a sign", Demand(quarter, "\"\\ud800\""), "bad-request"),
            ("no JSON", "words=停电"u8.ToArray(), "bad-request"),
            ("nothing", [], "bad-request"),
        ];
        var answers = new List<string>();
        foreach (var (what, body, _) in wrong) answers.Add($"{what}: {await Sends(clerk, body)}");

        answers.ShouldBe(wrong.Select(w => $"{w.What}: 400 {w.Code}"));
        (await (await quarter.TeamLeader()).Looks("/manage/demands")).All("[data-key]").ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task Script_is_text_wherever_it_is_shown(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var desk = await quarter.TeamLeader();
        const string typed = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        var demand = await desk.Raises(typed, quarter, name: typed);

        string[] pages = [$"/manage/demands/{demand.Id}", "/manage/demands", "/manage/demands/queue", $"/manage/demands/{demand.Id}/tracking-form", $"/track/{demand.TrackingCode}"];
        foreach (var url in pages)
        {
            var page = await desk.Looks(url);
            page.Status.ShouldBe(200, url);
            page.Document.QuerySelectorAll("main script, main img[src='x'], [onerror]").ShouldBeEmpty();
            if (!url.StartsWith("/track")) page.Text.ShouldContain("<script>alert(1)", customMessage: url); // who has the code knows the words
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_form_in_broken_UTF8_and_an_address_that_is_no_id_are_answered_not_stumbled_over(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var desk = await quarter.Dispatcher();
        (await desk.Gets("/api/demands/not-an-id")).Status.ShouldBe(404);
        (await desk.Looks("/manage/demands/not-an-id")).Status.ShouldBe(404);
        (await desk.Looks("/manage/demands?find=%C3%28&after=%00")).Status.ShouldBe(200);
        (await desk.Looks("/track/%F0%9F%98")).Status.ShouldBe(404);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_was_signed_out_meanwhile_is_asked_to_sign_in_and_nothing_is_written(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, other) = (await quarter.Dispatcher(), await quarter.Dispatcher());
        var demand = await other.Raises("家里没电", quarter);
        var page = await desk.Looks($"/manage/demands/{demand.Id}");
        var before = (await other.Sees(demand)).Version;
        await desk.Deletes("/api/session");

        var answer = await desk.Sends(page, "[data-act='triage'] form", "triage", ("type", "SERVICE-OTHER"));

        answer.Url.ShouldContain("/sign-in?");
        (await other.Sees(demand)).Version.ShouldBe(before);
    }

    private static byte[] Demand(Quarter quarter, string words) =>
        Encoding.UTF8.GetBytes($$"""{"channel":"HOTLINE","contact":{"phone":"13812345678"},"communityId":"{{quarter.Community.Id}}","words":{{words}}}""");

    private static async Task<string> Sends(Person clerk, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/demands") { Content = new ByteArrayContent(body) { Headers = { { "Content-Type", "application/json" } } } };
        request.Headers.Add("Operation-Id", NewId.Next().ToString());
        using var me = System.Text.Json.JsonDocument.Parse(await clerk.Http.GetStringAsync("/api/session"));
        request.Headers.Add("X-Antiforgery", me.RootElement.GetProperty("antiforgery").GetString());
        using var answer = await clerk.Http.SendAsync(request);
        return $"{(int)answer.StatusCode} {new Reply((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), null).Code}";
    }
}
