using Lindian.Data.Maps.Demands;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Portal;

public sealed class TheOpinionBox
{
    [Theory, OnEveryDatabase]
    public async Task Takes_an_opinion_and_its_answer_may_be_published_in_other_words(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var browser = town.NewClient();
        var opinion = $"张三 13812345678 说路口电箱太吵 {town.Next()}";
        var dropped = await (await browser.Opens("/opinion?community=" + quarter.Community.Code)).Sends(new { Words = opinion });
        var demand = await Tracked.By(town, browser, dropped.Path.Split('/')[^1]);
        (await town.InDb((db, _) => db.Demands.Where(d => d.Id == demand.Receipt.Id).Select(d => d.ChannelCode).SingleAsync())).ShouldBe("OPINION-BOX");
        var hands = await demand.Answered(quarter, "已加装隔音板", "OPINION-EMF");
        (await hands.Leader.Opens("/manage/opinions")).Text.ShouldContain("还没有答复过的意见");
        await hands.LetOut(demand);

        var form = await hands.Leader.Opens("/manage/opinions?open=" + demand.Receipt.Id);
        form.Text.ShouldNotContain("13812345678");
        var said = $"路口电箱噪声大，联系电话13812345678 {town.Next()}";
        (await form.Submit("Publish", new { Input_Question = said, Input_Answer = "已加装隔音板，感谢提醒" })).Text.ShouldContain("已公开");
        (await form.Submit("Publish", new { Input_Question = said, Input_Answer = "再公开一次" })).Status.ShouldBe(409);

        var answers = await town.NewClient().Opens("/opinions?before=" + town.Next()); // an address nobody has opened in this minute
        answers.Text.ShouldContain("已加装隔音板，感谢提醒");
        answers.Text.ShouldNotContain("13812345678");
        answers.Text.ShouldNotContain("张三");
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_publishes_what_they_do_not_see(TownRef here)
    {
        var town = await here.Open();
        var (quarter, elsewhere) = (await town.Quarter(), await town.Quarter());
        var browser = town.NewClient();
        var dropped = await (await browser.Opens("/opinion?community=" + quarter.Community.Code)).Sends(new { Words = "意见一条" });
        var demand = await Tracked.By(town, browser, dropped.Path.Split('/')[^1]);
        await (await demand.Answered(quarter, "答复一条", "OPINION-OTHER")).LetOut(demand);

        (await (await elsewhere.TeamLeader()).Opens("/manage/opinions?open=" + demand.Receipt.Id)).Status.ShouldBe(404);
        (await (await quarter.HallClerk()).Opens("/manage/opinions")).Status.ShouldBe(403);
    }
}
