using Lindian.Domain.Demands;

namespace Lindian.Features.Tests.Portal;

public sealed class FollowingADemand
{
    [Theory, OnEveryDatabase]
    public async Task The_answer_appears_only_after_review_and_notes_of_the_staff_never(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var demand = await quarter.Raised("电表走得太快了", "13812340011");
        var hands = await demand.Answered(quarter, "已换新表，多收电费下月退还");
        await hands.Manager.Tries(demand.Receipt, "additions", new { words = "内部备注：此户爱打12345" });
        await hands.Desk.Tries(demand.Receipt, "verdict", new { verdict = "Supplier", words = "内部研判：我方责任" });

        var before = await demand.Opens();
        before.Text.ShouldNotContain("已换新表");
        before.Text.ShouldContain("办理中");
        before.Text.ShouldContain(hands.Manager.Name);

        await hands.LetOut(demand);
        var after = await demand.Opens();
        after.Text.ShouldContain("已换新表，多收电费下月退还");
        after.Text.ShouldContain("已答复");
        after.Text.ShouldNotContain("内部");
        after.Text.ShouldNotContain("13812340011");
    }

    [Theory, OnEveryDatabase]
    public async Task The_public_promise_is_shown_from_the_triage_on(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var demand = await quarter.Raised("窗口人员态度不好");
        (await demand.Opens()).Text.ShouldNotContain("承诺答复");

        await (await quarter.Dispatcher()).Triages(demand.Receipt, "COMPLAINT-SERVICE-ATTITUDE");

        var page = await demand.Opens();
        page.Text.ShouldContain("承诺答复");
        page.Text.ShouldContain("员工服务态度");
    }

    [Theory, OnEveryDatabase]
    public async Task An_answer_that_was_sent_back_is_never_seen(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var demand = await quarter.Raised("电压不稳");
        var hands = await demand.Answered(quarter, "写得不好的答复");
        await hands.Leader.Does(demand.Receipt, "review", new { pass = false, faults = new[] { "CORE-MISSED" }, words = "没有答到点子上" });
        await hands.Manager.Does(demand.Receipt, "reply", new { words = "写好了的答复" });
        await hands.LetOut(demand);

        var page = await demand.Opens();
        page.Text.ShouldContain("写好了的答复");
        page.Text.ShouldNotContain("写得不好");
        page.Text.ShouldNotContain("点子上");
    }

    [Theory, OnEveryDatabase]
    public async Task Who_is_not_satisfied_says_why_and_it_is_taken_up_again(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var demand = await quarter.Raised("灯还是闪");
        await (await demand.Answered(quarter, "已处理")).LetOut(demand);

        (await demand.Opens()).Page.QuerySelector("input[type=radio][checked]").ShouldBeNull();
        (await demand.Does("Rate", new { })).Status.ShouldBe(400);
        var without = await demand.Does("Rate", new { Satisfaction = "Dissatisfied" });
        without.Status.ShouldBe(400);
        without.Page.QuerySelector("#Rate_Reason_error")!.TextContent.ShouldContain("不满意的原因");

        var rated = await demand.Does("Rate", new { Satisfaction = "Dissatisfied", Reason = "NOT-SOLVED", Words = "灯还在闪" });
        rated.Status.ShouldBe(200, rated.Text);
        rated.Text.ShouldContain("重新办理");
        rated.Text.ShouldContain("灯还在闪");
        rated.Has("Rate").ShouldBeFalse();
        (await (await quarter.Dispatcher()).Sees(demand.Receipt)).State.ShouldBe(DemandState.InProgress);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Rated_it_waits_before_those_who_may_archive_it(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (demand, desk, office) = (await quarter.Raised("办完了"), await quarter.Dispatcher(), await quarter.BackOffice());
        await (await demand.Answered(quarter, "办好了")).LetOut(demand);
        (await demand.Does("Rate", new { Satisfaction = "Satisfied" })).Status.ShouldBe(200);

        async Task<bool> StandsBefore(Person clerk) => (await clerk.Looks("/manage/demands/follow-up")).Document.QuerySelector($"#rows a[href$='{demand.Receipt.Id}']") is not null;
        ((await StandsBefore(desk)), await StandsBefore(office)).ShouldBe((true, false));
        await desk.Does(demand.Receipt, "archive");
        (await StandsBefore(desk)).ShouldBeFalse();
    }

    [Theory, OnEveryDatabase]
    public async Task A_rating_of_what_was_archived_leaves_it_archived(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var demand = await quarter.Raised("办完了");
        var hands = await demand.Answered(quarter, "办好了");
        await hands.LetOut(demand);
        await hands.Desk.Does(demand.Receipt, "follow-up", new { reached = true, satisfaction = "Satisfied" });
        await hands.Desk.Does(demand.Receipt, "archive");

        (await demand.Does("Rate", new { Satisfaction = "VerySatisfied" })).Text.ShouldContain("已办结");
    }

    [Theory, OnEveryDatabase]
    public async Task Urged_twice_a_day_is_enough(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var demand = await quarter.Raised("什么时候来");

        (await demand.Does("Urge", new { Words = "请快一点" })).Text.ShouldContain("请快一点");
        (await demand.Does("Urge", new { })).Status.ShouldBe(200);
        var third = await demand.Does("Urge", new { Words = "第三次了" });

        third.Status.ShouldBe(409);
        third.Text.ShouldContain("今天已经催办 2 次");
        third.Filled(new { }, "Urge")["Urge.Words"].ShouldBe("第三次了");
    }

    [Theory, OnEveryDatabase]
    public async Task Withdrawn_it_stays_withdrawn(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var demand = await quarter.Raised("不用了");

        (await demand.Does("Withdraw", new { Words = "自己好了" })).Text.ShouldContain("已撤回");

        foreach (var handler in (string[])["Add", "Urge", "Withdraw", "Rate", "Appeal"]) (await demand.Opens()).Has(handler).ShouldBeFalse(handler);
    }

    [Theory, OnEveryDatabase]
    public async Task An_appeal_names_its_ground_and_is_open_once(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var demand = await quarter.Raised("赔偿太少");
        await (await demand.Answered(quarter, "按规定赔付")).LetOut(demand);

        (await demand.Does("Appeal", new { Words = "不同意" })).Status.ShouldBe(400);
        var appealed = await demand.Does("Appeal", new { Ground = "COMPENSATION", Words = "发票上是三千元" });

        appealed.Text.ShouldContain("发票上是三千元");
        appealed.Has("Appeal").ShouldBeFalse();
        var supervisor = await quarter.Supervisor();
        await supervisor.Does(demand.Receipt, "appeal-decision", new { upheld = true, words = "应按发票赔付" });
        (await demand.Opens()).Text.ShouldContain("申诉成立");
    }

    [Theory, OnEveryDatabase]
    public async Task Who_was_merged_reads_the_answer_of_the_other_without_its_numbers(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (first, second) = (await quarter.Raised("三号楼停电", "13812340021"), await quarter.Raised("我家停电", "13812340022"));
        var desk = await quarter.Dispatcher();
        await desk.Does(second.Receipt, "merge", new { parentId = first.Receipt.Id });
        (await second.Opens()).Text.ShouldContain("合并办理");
        await (await first.Answered(quarter, "三号楼已恢复供电，13812340021 的客户已告知")).LetOut(first);

        var page = await second.Opens();
        page.Text.ShouldContain("三号楼已恢复供电");
        page.Text.ShouldNotContain("13812340021");
        page.Text.ShouldNotContain("三号楼停电");
    }

    [Theory, OnEveryDatabase]
    public async Task Two_demands_of_one_phone_do_not_show_each_other(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (mine, other) = (await quarter.Raised("只属于第一件", "13812340031"), await quarter.Raised("只属于第二件", "13812340031"));

        (await mine.Opens()).Text.ShouldNotContain("只属于第二件");
        await other.Does("Add", new { Words = "补给第二件" });
        (await mine.Opens()).Text.ShouldNotContain("补给第二件");
    }

    [Theory, OnEveryDatabase]
    public async Task A_script_in_the_words_is_shown_as_text(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var demand = await quarter.Raised("<script>alert(1)</script><b>粗</b>");

        var page = await demand.Opens();
        page.Page.QuerySelector("script, main b").ShouldBeNull();
        page.Text.ShouldContain("<script>alert(1)</script>");
        page.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }
}
