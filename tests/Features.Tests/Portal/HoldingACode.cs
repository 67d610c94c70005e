namespace Lindian.Features.Tests.Portal;

public sealed class HoldingACode
{
    [Theory, OnEveryDatabase]
    public async Task It_opens_as_people_copy_it(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var demand = await quarter.Raised("看看进展");
        var typed = $" {demand.Code[..4].ToLowerInvariant()}-{demand.Code[4..8]} {demand.Code[8..]}";

        var page = await (await demand.Browser.Opens("/track")).Sends(new { Code = typed });

        page.Path.ShouldBe("/track/" + demand.Code);
        page.Text.ShouldContain("看看进展");
    }

    [Theory, OnEveryDatabase]
    public async Task A_wrong_one_gets_the_same_answer_whatever_is_wrong(TownRef here)
    {
        var browser = (await here.Open()).NewClient();
        var answers = new List<string>();
        foreach (var code in (string[])["ABCDEFGHJKMN", "x", "' or 1=1 --", new string('9', 3000)])
        {
            var again = await (await browser.Opens("/track")).Sends(new { Code = code });
            again.Status.ShouldBe(400);
            answers.Add(again.Page.QuerySelector("#Code_error")!.TextContent);
        }
        answers.Distinct().ShouldHaveSingleItem();
        var page = await browser.Opens("/track/ABCDEFGHJKMN");
        (page.Status, page.Text.Contains("没有找到这个查询码")).ShouldBe((404, true));
    }

    [Theory, OnEveryDatabase]
    public async Task After_twenty_wrong_ones_a_right_one_is_refused_too_but_only_to_the_guesser(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (demand, guesser) = (await quarter.Raised("别人的诉求"), town.NewClient());
        for (var i = 0; i < 20; i++) (await guesser.Opens($"/track/GUESS{i}")).Status.ShouldBe(404);

        (await guesser.Opens("/track/" + demand.Code)).Status.ShouldBe(429);
        (await guesser.Opens("/api/portal/demands/" + demand.Code)).Status.ShouldBe(429);
        for (var i = 0; i < 25; i++) (await demand.Opens()).Status.ShouldBe(200);
    }

    [Theory, OnEveryDatabase]
    public async Task A_code_gives_no_right_to_another_demand(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (mine, other) = (await quarter.Raised("我的"), await quarter.Raised("他的"));
        var fields = (await mine.Opens()).Filled(new { Words = "越权补充" }, "Add");
        fields["Id"] = fields["add.Id"] = other.Receipt.Id.ToString();

        await (await mine.Opens()).Send(fields, "Add");

        (await other.Opens()).Text.ShouldNotContain("越权补充");
        (await mine.Opens()).Text.ShouldContain("越权补充");
    }
}
