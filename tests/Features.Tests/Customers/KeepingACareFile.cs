using Lindian.Data.Delivery;
using Lindian.Data.Maps.Customers;
using Lindian.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Customers;

public sealed class KeepingACareFile
{
    private static readonly string[] Needs = ["ElderAlone", "LowMobility"], Purposes = ["OutageNotice"];

    private sealed record Seen(CareNeed[] Needs, CarePurpose[] Purposes, DateOnly ConsentedOn, DateOnly ReviewDue, bool Overdue);

    [Theory, OnEveryDatabase]
    public async Task Needs_consent_and_a_purpose_and_is_looked_at_again_in_a_year(TownRef here)
    {
        var (town, quarter, clerk, customer) = await Known(here);
        var (url, day) = ($"/api/customers/{customer}/care-file", Yesterday(town));

        (await clerk.Posts(url, new { needs = Needs, purposes = Purposes })).Code.ShouldBe("care.consent-missing");
        (await clerk.Posts(url, new { needs = Needs, consent = "Signed", consentedOn = day })).Code.ShouldBe("care.no-purpose");
        (await clerk.Posts(url, new { purposes = Purposes, consent = "Signed", consentedOn = day })).Code.ShouldBe("care.no-need");
        (await clerk.Posts(url, new { needs = Needs, purposes = Purposes, consent = "Signed", consentedOn = day.AddDays(9) })).Code.ShouldBe("care.consent-later");
        (await clerk.Posts(url, new { needs = Needs, purposes = Purposes, consent = "Signed", consentedOn = day, contactId = NewId.Next() })).Code.ShouldBe("care.contact-unknown");
        (await clerk.Gets(url)).Status.ShouldBe(404);
        await Opens(clerk, customer);
        (await clerk.Posts(url, new { needs = Needs, purposes = Purposes, consent = "Signed", consentedOn = day })).Code.ShouldBe("care.open-already");

        var seen = (await clerk.Gets(url)).As<Seen>();
        seen.Needs.ShouldBe([CareNeed.ElderAlone, CareNeed.LowMobility]);
        seen.ReviewDue.ShouldBeInRange(day.AddYears(1), day.AddDays(2).AddYears(1));
        (await clerk.Posts(url + "/review", new { needs = new[] { "LifeSupport" } })).Status.ShouldBe(200);
        (await clerk.Gets(url)).As<Seen>().Needs.ShouldBe([CareNeed.LifeSupport]);
        (await clerk.Posts(url + "/ending", new { why = "ConsentWithdrawn" })).Status.ShouldBe(200);
        (await clerk.Gets(url)).Status.ShouldBe(404);
        (await clerk.Posts(url + "/review", new { needs = Needs })).Code.ShouldBe("care.none");
        (await IsBare(town, customer, 3)).ShouldBeTrue();
        await Opens(clerk, customer);
    }

    [Theory, OnEveryDatabase]
    public async Task Is_read_by_who_handles_cases_there_and_each_reader_is_written_down(TownRef here)
    {
        var (town, quarter, clerk, customer) = await Known(here);
        await Opens(clerk, customer);
        var (boss, dispatcher, elsewhere) = (await quarter.Administrator(), await quarter.Dispatcher(), await (await town.Quarter()).Manager());
        var url = $"/api/customers/{customer}/care-file";

        (await boss.Gets(url)).Status.ShouldBe(403);
        (await boss.Looks($"/manage/customers/{customer}")).Text.ShouldNotContain("独居老人");
        (await elsewhere.Gets(url)).Status.ShouldBe(404);
        (await dispatcher.Posts(url + "/ending", new { why = "MovedAway" })).Status.ShouldBe(403);
        (await dispatcher.Gets(url)).Status.ShouldBe(200);
        (await dispatcher.Gets(url)).Status.ShouldBe(200);
        (await town.Log(dispatcher, "care.view")).ShouldNotBeEmpty();
        (await town.Log(dispatcher, "care.view")).ShouldAllBe(a => a.SubjectId == customer);
        (await town.Log(boss, "care.view")).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task Shows_at_intake_in_the_queue_and_on_the_case(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (clerk, leader) = (await quarter.HallClerk(), await quarter.TeamLeader());
        var phone = town.NewPhone();
        var customer = await clerk.Registers("公羊高", phone);
        var home = await clerk.Opens(quarter, customer, "安宁路3号");
        await Opens(clerk, customer);

        (await clerk.Fills(await clerk.Looks("/manage/demands/new"), "Find", ("Input.Phone", phone))).One("#hits").ShouldContain("独居老人");
        (await clerk.Looks($"/manage/premises/{home}")).Text.ShouldContain("行动不便");
        var demand = await leader.Raises("家里没电了", quarter, phone, "公羊高");
        var other = await leader.Raises("想问阶梯电价", quarter, town.NewPhone());
        (await leader.Looks($"/manage/demands/{demand.Id}")).One("section[aria-labelledby=case-customer]").ShouldContain("独居老人");
        var queue = await leader.Looks("/manage/demands/queue");
        queue.One($"tr[data-key='{demand.Id}']").ShouldContain("“善小”客户");
        queue.One($"tr[data-key='{demand.Id}']").ShouldNotContain("独居老人");
        queue.One($"tr[data-key='{other.Id}']").ShouldNotContain("“善小”客户");
    }

    [Theory, OnEveryDatabase]
    public async Task Is_opened_reviewed_and_ended_on_its_page(TownRef here)
    {
        var (town, quarter, clerk, customer) = await Known(here);
        (await clerk.Looks($"/manage/customers/{customer}")).Find($"a[href='/manage/customers/{customer}/care']");
        var page = await clerk.Opens($"/manage/customers/{customer}/care");
        var refused = await page.Submit("Open", new { Needs = "Hardship", ConsentedOn = "" });
        refused.Status.ShouldBe(400);
        refused.Document.QuerySelector("input[value=Hardship]")!.HasAttribute("checked").ShouldBeTrue("what was ticked stays");

        var opened = await page.Submit("Open", new { Needs = "Hardship", Purposes = "SafetyCheck", Consent = "Recorded", ConsentedOn = Yesterday(town).ToString("yyyy-MM-dd") });
        opened.Text.ShouldContain("困难家庭");
        opened.Text.ShouldContain("电话录音");
        var file = await clerk.Opens($"/manage/customers/{customer}/care");
        (await file.Submit("Review", new { Needs = "Disabled" })).Text.ShouldContain("“善小”档案年度复核");
        var ended = await file.Submit("End", new { Why = "NoLongerNeeded" });
        ended.Text.ShouldContain("“善小”档案销档");
        ended.Document.QuerySelector("main .state .icon").ShouldBeNull();
    }

    [Theory, OnEveryDatabase]
    public async Task Goes_with_the_person_who_is_erased_and_follows_one_who_is_merged(TownRef here)
    {
        var (town, quarter, clerk, customer) = await Known(here);
        await Opens(clerk, customer);
        var stays = await clerk.Registers("鲜于枢", town.NewPhone());
        await clerk.Opens(quarter, stays, "安宁路9号");
        (await (await quarter.Dispatcher()).Posts($"/api/customers/{customer}/merging", new { intoId = stays })).Status.ShouldBe(200);
        var url = $"/api/customers/{stays}/care-file";
        (await clerk.Gets(url)).As<Seen>().Needs.Length.ShouldBe(2);
        (await clerk.Posts(url + "/review", new { needs = new[] { "Disabled" } })).Status.ShouldBe(200);
        (await clerk.Gets(url)).As<Seen>().Needs.ShouldBe([CareNeed.Disabled]);

        (await (await quarter.Supervisor()).Posts($"/api/customers/{stays}/erasure", new { reason = "客户申请删除" })).Status.ShouldBe(200);
        (await clerk.Gets(url)).Status.ShouldBe(404);
        (await clerk.Posts(url, new { needs = Needs, purposes = Purposes, consent = "Signed", consentedOn = Yesterday(town) })).Code.ShouldBe("customer.erased");
        (await IsBare(town, customer, 2)).ShouldBeTrue();
    }

    private static async Task<(Town Town, Quarter Quarter, Person Clerk, Guid Customer)> Known(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var clerk = await quarter.HallClerk();
        var customer = await clerk.Registers("令狐冲", town.NewPhone());
        await clerk.Opens(quarter, customer, "安宁路1号");
        return (town, quarter, clerk, customer);
    }

    private static async Task Opens(Person clerk, Guid customer) => (await clerk.Posts($"/api/customers/{customer}/care-file", new
    {
        needs = Needs, purposes = Purposes, consent = "Signed", consentedOn = Yesterday(clerk.Town),
    })).Status.ShouldBe(200);

    private static DateOnly Yesterday(Town town) => DateOnly.FromDateTime(town.Clock.GetUtcNow().UtcDateTime.AddHours(8).AddDays(-1));

    /// <summary>Nothing is left of the needs, and no event ever named one.</summary>
    private static Task<bool> IsBare(Town town, Guid customer, int events) => town.InDb(async (db, _) =>
    {
        var stored = await db.Customers.AsNoTracking().SingleAsync(c => c.Id == customer);
        var rows = await db.Events.AsNoTracking().Where(e => e.SubjectId == customer).OrderBy(e => e.Seq).ToListAsync();
        rows.Count(e => e.Name.StartsWith("customer.care-")).ShouldBe(events);
        rows.ShouldAllBe(e => !Enum.GetNames<CareNeed>().Any(n => e.Payload.Contains(n)));
        var again = (Customer)Activator.CreateInstance(typeof(Customer), nonPublic: true)!;
        again.Replay(rows.Select(EventCatalog.Read));
        again.CareFiles.Select(f => (f.Id, f.ReviewDue, f.EndedAt)).ShouldBe(stored.CareFiles.Select(f => (f.Id, f.ReviewDue, f.EndedAt)));
        return stored.CareFiles.All(f => f is { EndedAt: not null, Needs: null });
    });
}
