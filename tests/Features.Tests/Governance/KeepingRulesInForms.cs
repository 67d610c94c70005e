using System.Text.Json.Nodes;
using Lindian.Data.Maps.Governance;
using Lindian.Features.Governance.Books;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Governance;

/// <summary>Somebody who is no programmer keeps the rules. The books are the whole company's, so each test has a town of its own.</summary>
public sealed class KeepingRulesInForms
{
    private const string Books = "/manage/governance/rulebooks/", Types = Books + "demand-types/tables/rows", Keywords = Books + "demand-keyword-rules/tables/rows",
        Routes = Books + "demand-lists/tables/routingRules", Danger = Books + "demand-danger-words/tables/zh";

    private static async Task<(Town Town, Quarter Quarter, Person Admin)> Opened(TownRef here)
    {
        var town = await Town.Build(here.Provider);
        var quarter = await town.Quarter();
        return (town, quarter, await quarter.Administrator());
    }

    private static Task<JsonNode> Newest(Town town, string book) => town.InDb(async (db, _) =>
        JsonNode.Parse((await db.Rulebooks.AsNoTracking().SingleAsync(b => b.Name == book)).Newest.Json)!);

    private static Task<SeenPage> Saves(Person person, SeenPage page, params (string Field, string Value)[] typed) =>
        person.Fills(page, null, [.. typed.Select(t => (t.Field is "Why" or "Place" or "FromVersion" ? t.Field : $"Values[{t.Field}]", t.Value))]);

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_type_below_another_gets_a_code_by_itself_is_renamed_and_retired(TownRef here)
    {
        var (town, quarter, admin) = await Opened(here);

        var added = await Saves(admin, await admin.Looks(Types + "/row?parent=PRAISE"), ("zh", "表扬抢修"), ("en", "Repair crew praised"), ("Why", "锦旗多"));
        added.Status.ShouldBe(200, added.Text);
        added.One("#row-PRAISE-1").ShouldContain("表扬抢修");
        var renamed = await Saves(admin, await admin.Looks(Types + "/row?key=PRAISE-1"), ("zh", "表扬抢修队"), ("best", "Emergency"), ("retired", "true"), ("Place", "1"), ("Why", "改名停用"));
        renamed.Status.ShouldBe(200, renamed.Text);

        var row = (await Newest(town, "demand-types")).AsArray().Single(r => (string?)r!["code"] == "PRAISE-1")!;
        ((string?)row["zh"], (string?)row["en"], (string?)row["parent"], (string?)row["best"], (bool?)row["retired"]).ShouldBe(("表扬抢修队", "Repair crew praised", "PRAISE", "Emergency", true));
        row["oneOffAnswer"].ShouldBeNull();
        renamed.Document.QuerySelector("#row-PRAISE-1")!.PreviousElementSibling!.Id.ShouldBe("row-PRAISE"); // first below its parent
        var versions = await admin.Looks(Books + "demand-types");
        versions.Text.ShouldContain("改名停用");
        versions.Text.ShouldContain("表扬抢修队");
        var (desk, demand) = (await quarter.Dispatcher(), await (await quarter.Dispatcher()).Raises("谢谢你们", quarter));
        (await desk.Tries(demand, "triage", new { type = "PRAISE-1" })).Code.ShouldBe("demand.type-retired");
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Everything_else_in_a_row_stays_as_it_was(TownRef here)
    {
        var (town, _, admin) = await Opened(here);
        var before = (await Newest(town, "demand-types")).AsArray().Single(r => (string?)r!["code"] == "REPAIR-OUTAGE")!.DeepClone();

        await Saves(admin, await admin.Looks(Types + "/row?key=REPAIR-OUTAGE"), ("zh", "停电"), ("Why", "改名"));

        var after = (await Newest(town, "demand-types")).AsArray().Single(r => (string?)r!["code"] == "REPAIR-OUTAGE")!;
        before["zh"] = "停电";
        JsonNode.DeepEquals(before, after).ShouldBeTrue(after.ToJsonString());
        (await Newest(town, "demand-types")).AsArray()[1]!["code"]!.GetValue<string>().ShouldBe("REPAIR-OUTAGE");
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_keyword_rule_of_a_dispatcher_decides_at_once_and_the_trial_names_the_word(TownRef here)
    {
        var (_, quarter, _) = await Opened(here);
        var desk = await quarter.Dispatcher();

        var saved = await Saves(desk, await desk.Looks(Keywords + "/row"), ("words", "鸽子窝，鸟窝"), ("type", "SERVICE-TREE"), ("weight", "7.5"), ("Why", "春天多"));
        saved.Status.ShouldBe(200, saved.Text);
        saved.Text.ShouldContain("听到“鸽子窝、鸟窝”");

        var tried = await desk.Looks("/manage/demands/try-rules?text=" + Uri.EscapeDataString("电杆上有鸟窝"));
        tried.Text.ShouldContain("树障清理");
        tried.Text.ShouldContain("依据：鸟窝");
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_routing_rule_is_said_in_a_sentence_and_decides_from_its_place(TownRef here)
    {
        var (_, quarter, admin) = await Opened(here);

        var form = await admin.Looks(Routes + "/row");
        form.Value("Place").ShouldBe("1");
        var saved = await Saves(admin, form, ("type", "SERVICE-TREE"), ("place", "any"), ("when", "any"), ("target", "primary-manager"),
            ("reason.zh", "树障先由社区客户经理看"), ("reason.en", "The manager looks first"), ("Why", "少跑一趟"));
        saved.Status.ShouldBe(200, saved.Text);
        saved.All("tbody tr")[0].ShouldContain("任何地区");

        await quarter.Manager();
        var tried = await admin.Looks($"/manage/demands/try-rules?type=SERVICE-TREE&community={quarter.Community.Code}");
        tried.Text.ShouldContain("第 1 条规则");
        tried.Text.ShouldContain("主责客户经理");
        var gone = await (await admin.Opens(saved.Find("tbody tr a").GetAttribute("href")!)).Submit("Remove", new { Why = "改回" });
        gone.Ok.ShouldBeTrue(gone.Text);
        (await admin.Looks("/manage/demands/try-rules?type=SERVICE-TREE")).Text.ShouldNotContain("第 1 条规则");
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task What_is_wrong_is_said_at_its_field_and_the_rest_stays_typed(TownRef here)
    {
        var (_, _, admin) = await Opened(here);

        var wrong = await Saves(admin, await admin.Looks(Keywords + "/row"), ("words", "鸟窝"), ("type", "SERVICE-TREE"), ("weight", "很大"), ("Why", "春天多"));
        var heavy = await Saves(admin, await admin.Looks(Keywords + "/row"), ("words", "鸟窝"), ("type", "SERVICE-TREE"), ("weight", "900"), ("Why", "春天多"));
        var silent = await Saves(admin, await admin.Looks(Danger + "/row"), ("word", "电杆冒火星"));
        var tooShort = await Saves(admin, await admin.Looks(Danger + "/row"), ("word", "电"), ("Why", "补充"));

        (wrong.Status, wrong.One("#Values_weight__error"), wrong.Value("Values[words]")).ShouldBe((400, "“很大”不是数字", "鸟窝"));
        heavy.One("#Values_weight__error").ShouldStartWith("权重：900");
        (silent.Status, silent.One("#Why_error"), silent.Value("Values[word]")).ShouldBe((400, "请写明修改原因", "电杆冒火星"));
        tooShort.One("#Values_word__error").ShouldContain("过短");
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_version_saved_meanwhile_is_shown_and_the_next_save_goes_through(TownRef here)
    {
        var (town, _, admin) = await Opened(here);
        var mine = await admin.Looks(Danger + "/row");
        await Saves(admin, await admin.Looks(Danger + "/row"), ("word", "电缆裸露在外"), ("Why", "同事加的"));

        var refused = await Saves(admin, mine, ("word", "电杆冒火星"), ("Why", "我加的"));
        refused.Status.ShouldBe(409);
        refused.One("#meanwhile").ShouldContain("第 2 版");
        refused.Text.ShouldContain("电缆裸露在外");
        refused.Value("Values[word]").ShouldBe("电杆冒火星");
        var saved = await Saves(admin, refused);

        saved.Status.ShouldBe(200, saved.Text);
        (await Newest(town, "demand-danger-words"))["zh"]!.AsArray().TakeLast(2).Select(w => (string?)w).ShouldBe(["电缆裸露在外", "电杆冒火星"]);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Dispatchers_keep_routes_and_keywords_and_only_administrators_the_rest(TownRef here)
    {
        var (_, quarter, _) = await Opened(here);
        var desk = await quarter.Dispatcher();

        (await desk.Looks(Routes + "/row")).Status.ShouldBe(200);
        (await desk.Looks(Types)).Status.ShouldBe(200);
        (await desk.Looks(Types + "/row?key=PRAISE")).Status.ShouldBe(404);
        (await (await quarter.Manager()).Looks(Routes + "/row")).Status.ShouldBe(403);
    }

    [Fact]
    public void Moving_a_row_keeps_all_the_others_in_order()
    {
        var sheet = BookSheet.Of(new("list", [new("word")]) { OfValues = true }, """{"list":["a","b","c","d"]}""");
        var d = sheet.Rows[3].Node;
        sheet.Put(d, BookCell.Value("e"), 2);
        sheet.Rows.Select(r => r.Node.ToString()).ShouldBe(["a", "e", "b", "c"]);
        sheet.Put(sheet.Rows[0].Node, BookCell.Value("a"), 9);
        sheet.Rows.Select(r => r.Node.ToString()).ShouldBe(["e", "b", "c", "a"]);
    }
}
