namespace Lindian.Features.Tests.Demands.Pages;

public sealed class TakingADemandIn
{
    private const string Outage = "家里突然没电了，隔壁邻居家有电";

    [Theory, OnEveryDatabase]
    public async Task Ends_with_everything_the_customer_is_to_be_told(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var clerk = await quarter.HallClerk();

        var receipt = await clerk.Fills(await clerk.Looks("/manage/demands/new"), null,
            ("Input.Words", Outage), ("Input.Phone", "13800001234"), ("Input.Name", "王秀兰"), ("Input.Community", quarter.Community.Code));

        receipt.Status.ShouldBe(200);
        receipt.Url.ShouldEndWith("/receipt");
        receipt.All(".receipt-number")[0].ShouldMatch(@"^\d{6}-\d{6,}$");
        receipt.All(".receipt-number")[1].ShouldMatch(@"^(\w{4} ){2}\w{4}$");
        receipt.Text.ShouldContain(clerk.Name);
        receipt.Text.ShouldContain(clerk.StaffNumber);
        receipt.All(".one-off li").Count.ShouldBeGreaterThan(2);
        (await clerk.Looks("/manage/demands")).All("tbody tr").ShouldHaveSingleItem().ShouldContain(quarter.Community.Name);
    }

    [Theory, OnEveryDatabase]
    public async Task Keeps_what_was_typed_when_the_form_is_refused(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var clerk = await quarter.HallClerk();

        var refused = await clerk.Fills(await clerk.Looks("/manage/demands/new"), null,
            ("Input.Words", Outage), ("Input.Phone", "12"), ("Input.Name", "王秀兰"), ("Input.Community", quarter.Community.Code));

        refused.Status.ShouldBe(400);
        refused.All("[role=alert] li").ShouldHaveSingleItem();
        refused.Value("Input.Words").ShouldBe(Outage);
        refused.Value("Input.Name").ShouldBe("王秀兰");
        refused.Value("Input.Community").ShouldBe(quarter.Community.Code);
        var mended = await clerk.Fills(refused, null, ("Input.Phone", "13800005678"));
        mended.Url.ShouldEndWith("/receipt");
    }

    [Theory, OnEveryDatabase]
    public async Task Twice_by_a_double_click_makes_one_demand(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var clerk = await quarter.HallClerk();
        var form = await clerk.Looks("/manage/demands/new");

        var first = await clerk.Fills(form, null, ("Input.Words", "想问一下阶梯电价"), ("Input.Community", quarter.Community.Code));
        var second = await clerk.Fills(form, null, ("Input.Words", "想问一下阶梯电价"), ("Input.Community", quarter.Community.Code));

        second.Url.ShouldBe(first.Url);
        (await clerk.Looks("/manage/demands")).All("tbody tr").Count.ShouldBe(1);
    }

    [Theory, OnEveryDatabase]
    public async Task Suggests_a_type_with_its_reasons_and_warns_of_danger_without_saving(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var clerk = await quarter.HallClerk();

        var form = await clerk.Fills(await clerk.Looks("/manage/demands/new"), "Suggest", ("Input.Words", Outage + "，电线掉在地上"));

        form.Status.ShouldBe(200);
        form.One("#suggestion strong").ShouldNotBeEmpty();
        form.One("#suggestion").ShouldContain("没电");
        form.One("#suggestion [role=alert]").ShouldContain("人身安全");
        form.Value("Input.Words").ShouldStartWith(Outage);
        (await clerk.Looks("/manage/demands")).All("tbody tr").ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task Finds_a_caller_by_phone_and_shows_what_is_open(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var desk = await quarter.Dispatcher();
        var phone = $"139{quarter.Town.Next():00000000}";
        var before = await desk.Raises(Outage, quarter, phone, "李志强");

        var form = await desk.Fills(await desk.Looks("/manage/demands/new"), "Find", ("Input.Find", phone), ("Input.Words", "又来问了"));
        form.One("#hits").ShouldContain("李*");
        form.One("#hits").ShouldContain(before.Number);
        form.One("#hits").ShouldNotContain(phone);
        var caller = form.Document.QuerySelector("#hits input")?.GetAttribute("value") ?? "";
        var receipt = await desk.Fills(form, null, ("Input.Caller", caller), ("Input.Community", quarter.Community.Code));

        receipt.Url.ShouldEndWith("/receipt");
        var customers = await quarter.Town.InDb((db, _) => Task.FromResult(db.Set<Domain.Demands.Demand>().Where(d => d.FirstResponderId == desk.MemberId).Select(d => d.CustomerId).Distinct().Count()));
        customers.ShouldBe(1);
    }

    [Theory, OnEveryDatabase]
    public async Task Recognises_the_only_customer_of_a_phone_and_writes_one_line_in_the_log(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var desk = await quarter.Dispatcher();
        var phone = $"139{quarter.Town.Next():00000000}";
        await desk.Raises(Outage, quarter, phone, "李志强");
        var form = await desk.Looks("/manage/demands/new");

        (await desk.Fills(form, "Find", ("Input.Phone", phone[..7]))).All("#hits label").ShouldBeEmpty();
        var known = await desk.Fills(form, "Find", ("Input.Phone", phone));
        known.Find("#hits input[checked]").GetAttribute("value").ShouldNotBe("new");
        var other = await desk.Fills(known, "Find", ("Input.Caller", "new"));
        other.Find("#hits input[checked]").GetAttribute("value").ShouldBe("new");
        (await desk.Fills(form, "Find", ("Input.Phone", $"138{quarter.Town.Next():00000000}"))).One("#hits").ShouldContain("没有查到");

        var log = await quarter.Town.InDb((db, _) => Task.FromResult(db.AccessLog.Count(a => a.MemberId == desk.MemberId && a.What == "customer.search")));
        log.ShouldBe(3);
    }

    [Theory, OnEveryDatabase]
    public async Task Reads_in_English_from_the_form_to_the_receipt(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var clerk = await quarter.HallClerk();
        await clerk.Looks("/manage/demands/new?lang=en");

        var form = await clerk.Looks("/manage/demands/new");
        form.One("h1").ShouldBe("New demand");
        var receipt = await clerk.Fills(form, null, ("Input.Words", Outage), ("Input.Community", quarter.Community.Code));

        receipt.Text.ShouldContain("staff number");
        receipt.Text.ShouldContain("Papers needed");
    }
}
