using Lindian.Data;
using Lindian.Data.Maps.Visits;
using Lindian.Domain.Demands;
using Lindian.Domain.Field;
using Lindian.Domain.Tasks;
using Lindian.Domain.Visits;
using Lindian.Features.Tasks;
using Lindian.Features.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Lindian.Browser.Tests.Field;

/// <summary>
/// A manager goes where there is no network, scans the poster, works, lets the customer sign; the phone dies; nothing is lost, and everything
/// arrives once, in order, with the times of the phone (F-2).
/// </summary>
public sealed class ADayInTheBasement : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lindian-phone").FullName;

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Is_all_there_after_the_phone_died_and_arrives_when_the_network_is_back(Provider provider)
    {
        await using var browsing = await Browsing.Start(provider);
        var quarter = await browsing.Town.Quarter();
        var (desk, leader, manager) = (await quarter.Dispatcher(), await quarter.TeamLeader(), await quarter.Manager());
        await quarter.Lies(VisitTalk.Centre);
        await leader.MakesCodes(quarter);
        var (demand, task) = await Work(desk, quarter, manager);
        await PhoneInHand.See(folder, await Poster(browsing, quarter, leader));
        using var line = new Line(browsing.Town.Url);
        using var driver = await Playwright.CreateAsync();
        await using var phone = new PhoneInHand(driver, line, folder);
        await phone.Start();
        await phone.SignsIn(manager);
        await phone.Says("楼道里闻到焦糊味");

        await phone.LosesTheNetwork();
        await TakesAndArrives(phone, task);
        await FillsAndFinishes(phone, task);
        await AsksAtHome(phone);
        await phone.Goes("");
        await phone.Press("签退");
        await phone.Waits(Operations);
        await phone.IsKilled();
        await phone.Waits(Operations);
        await phone.Goes($"tasks/{task.Id}");
        await phone.Says("已完成");
        await phone.Says("灯座烧毁");

        await phone.FindsTheNetwork();
        await phone.Waits(0);
        await phone.Goes("waiting");
        await phone.Says("全部已送达");
        await Arrived(browsing.Town, desk, manager, demand, task);
    }

    private const int Operations = 10;

    /// <summary>The task as the API tells it.</summary>
    private sealed record Seen(TaskState State, IReadOnlyList<SeenAnswer> Answers);

    private sealed record SeenAnswer(string Field, string? Value, IReadOnlyList<Guid> Photos);

    private static async Task<(Features.Demands.RaiseDemand.Receipt Demand, TaskNow Task)> Work(Person desk, Quarter quarter, Person manager)
    {
        var demand = await desk.Raises("楼道里闻到焦糊味", quarter);
        await desk.Triages(demand, "SERVICE-OTHER");
        await desk.Dispatches(demand, owner: manager);
        return (demand, (await desk.Posts("/api/tasks/of-demand", new { demandId = demand.Id })).As<TaskNow>());
    }

    // what hangs in the stairwell, as a camera sees it
    private static async Task<byte[]> Poster(Browsing browsing, Quarter quarter, Person leader)
    {
        var page = await browsing.SignIn(leader);
        await page.SetViewportSizeAsync(640, 480);
        await page.GotoAsync($"/manage/visits/codes/{quarter.Community.Id}/poster");
        var code = await page.Locator(".poster-code").InnerHTMLAsync();
        await page.SetContentAsync($"<body style='margin:60px 140px;background:#ddd'><div style='width:360px;height:360px'>{code}</div></body>");
        return await page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg, Quality = 90 });
    }

    // 2 operations: accepted, checked in
    private static async Task TakesAndArrives(PhoneInHand phone, TaskNow task)
    {
        await phone.Goes($"tasks/{task.Id}");
        await phone.Press("接单");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "到场签到" }).ClickAsync();
        await phone.Press("打开相机扫码");
        await phone.Says("已识别");
        await phone.Press("签到，开始走访");
        await phone.Says("签退");
    }

    // 5: two photos and the signature one by one, what was typed, the reply
    private static async Task FillsAndFinishes(PhoneInHand phone, TaskNow task)
    {
        await phone.Goes($"tasks/{task.Id}");
        await phone.Types("现场查明的原因", "灯座烧毁");
        foreach (var shade in new[] { "#933", "#393" })
        {
            var photos = phone.Page.GetByRole(AriaRole.Group, new() { Name = "处理前后照片" });
            var before = await photos.Locator("button.photo").CountAsync();
            await photos.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "a.jpg", MimeType = "image/jpeg", Buffer = await Picture(phone.Page, shade) });
            await Assertions.Expect(photos.Locator("button.photo")).ToHaveCountAsync(before + 1);
        }

        await phone.Press("请客户签字");
        await phone.Draws();
        await phone.Press("确认签字");
        await phone.Says("已签字");
        await phone.Types("答复客户", "灯座已更换，请放心使用");
        await phone.Press("完成任务");
        await phone.Says("任务已完成");
    }

    // 2: the form, and the demand that comes of it; the check-out is the tenth
    private static async Task AsksAtHome(PhoneInHand phone)
    {
        await phone.Goes("surveys/new");
        await phone.Chooses("家中是否有独居老人", "否");
        await phone.Chooses("入户线路", "否");
        await phone.Chooses("对供电服务的评价", "满意");
        await phone.Types("有什么问题", "门口路灯不亮，想请你们看看");
        await phone.Press("保存并转诉求");
        await phone.Press("转为诉求");
    }

    private static async Task<byte[]> Picture(IPage page, string shade) => Convert.FromBase64String(await page.EvaluateAsync<string>(
        "shade => { const c = document.createElement('canvas'); c.width = 2400; c.height = 1800; const p = c.getContext('2d'); p.fillStyle = shade; p.fillRect(0, 0, 2400, 1800); p.fillStyle = '#fff'; p.fillRect(300, 300, 900, 700); return c.toDataURL('image/jpeg', 0.9).split(',')[1] }", shade));

    private static async Task Arrived(Town town, Person desk, Person manager, Features.Demands.RaiseDemand.Receipt demand, TaskNow task)
    {
        await town.Settle();
        var (after, seen) = (await desk.Sees(demand), (await manager.Gets($"/api/tasks/{task.Id}")).As<Seen>());
        (after.State >= DemandState.Replied, after.Reply).ShouldBe((true, "灯座已更换，请放心使用"));
        (seen.State, seen.Answers.Single(a => a.Field == "SV-CAUSE").Value).ShouldBe((TaskState.Finished, "灯座烧毁"));
        var photos = seen.Answers.Single(a => a.Field == "SV-PHOTO").Photos;
        photos.Count.ShouldBe(2);
        foreach (var photo in photos) (await manager.Http.GetByteArrayAsync($"/api/tasks/{task.Id}/photos/{photo}")).Length.ShouldBeGreaterThan(5_000);
        seen.Answers.Single(a => a.Field == "SV-SIGN").Photos.Count.ShouldBe(1);
        var (rows, events, visit, survey) = await town.InDb(async (db, _) => (
            await db.Set<FieldOperation>().AsNoTracking().OrderBy(o => o.Sequence).ToListAsync(),
            await db.Events.AsNoTracking().Where(e => e.Source == "field").ToListAsync(),
            await db.Visits.AsNoTracking().SingleAsync(v => v.MemberId == manager.MemberId), await db.Surveys.AsNoTracking().SingleAsync(s => s.MemberId == manager.MemberId)));
        rows.Count.ShouldBe(Operations);
        rows.ShouldAllBe(o => o.Outcome == FieldOutcome.Applied);
        rows.Select(o => o.Sequence).ShouldBe(Enumerable.Range(1, Operations));
        (visit.EndedBy, visit.Code, visit.TaskId).ShouldBe((VisitEnd.ByHand, CodeTrust.Poster, (Guid?)task.Id));
        (survey.DemandIds.Count, survey.VisitId).ShouldBe((1, (Guid?)visit.Id));
        events.Where(e => e.Name is "demand.arrived" or "task.finished").ShouldAllBe(e => e.ReceivedAt - e.HappenedAt > TimeSpan.FromSeconds(2));
        (await desk.Gets($"/api/demands/{survey.DemandIds[0]}")).As<SeenDemand>().Words.ShouldBe("门口路灯不亮，想请你们看看");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
