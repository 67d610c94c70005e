namespace Lindian.Features.Tests.Customers;

public sealed class FindingACustomer
{
    [Theory, OnEveryDatabase]
    public async Task Works_with_each_key_and_shows_only_masks(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var clerk = await quarter.HallClerk();
        var (phone, account, meter) = (town.NewPhone(), town.NewAccount(), "M" + town.NewAccount());
        var customer = await clerk.Registers("欧阳 晓燕", phone);
        var premises = await clerk.Opens(quarter, customer, "幸福路88号锦绣花园3号楼", account, meter);

        string[] keys = [phone, phone[^4..], account, account[..9], meter, meter[..10], "欧阳晓燕", "锦绣花园", "花园 3", " " + phone[..3] + " " + phone[3..7] + "-" + phone[7..],
            string.Concat(phone.Select(c => (char)(c - '0' + '０')))];
        foreach (var key in keys)
        {
            var hit = (await clerk.Finds(key)).ShouldHaveSingleItem($"by {key}");
            hit.ShouldBe(new Books.Hit(customer, "欧*", phone[..3] + "****" + phone[^4..], premises, quarter.Community.Name, "幸福路88号锦绣花园3号楼"));
        }
        (await clerk.Finds(account[..5])).ShouldBeEmpty("five digits find nobody");
        (await clerk.Finds("欧阳")).ShouldBeEmpty("half a name finds nobody");
    }

    [Theory, OnEveryDatabase]
    public async Task Ends_at_the_border_of_the_region(TownRef here)
    {
        var town = await here.Open();
        var (quarter, elsewhere) = (await town.Quarter(), await town.Quarter());
        var (clerk, stranger, manager) = (await quarter.HallClerk(), await elsewhere.Dispatcher(), await elsewhere.Manager());
        var phone = town.NewPhone();
        var customer = await clerk.Registers("林一帆", phone);
        var premises = await clerk.Opens(quarter, customer, "滨江小区7幢");

        foreach (var person in new[] { stranger, manager })
        {
            (await person.Finds(phone)).ShouldBeEmpty();
            (await person.Finds("滨江小区")).ShouldBeEmpty();
            (await person.Gets($"/api/customers/{customer}")).Status.ShouldBe(404);
            (await person.Gets($"/api/premises/{premises}")).Status.ShouldBe(404);
            (await person.Gets($"/api/customers/{customer}/timeline")).Status.ShouldBe(404);
            (await person.Posts($"/api/customers/{customer}/unmasking", new { fields = new[] { "Phone" }, reason = "核实停电地址" })).Status.ShouldBe(404);
        }
        (await (await quarter.Manager()).Finds(phone)).Length.ShouldBe(1);
        (await (await quarter.Executive()).Gets("/api/customers?find=" + phone)).Status.ShouldBe(403);
    }

    [Theory, OnEveryDatabase]
    public async Task Shows_both_of_two_people_with_one_phone(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var desk = await quarter.Dispatcher();
        var phone = town.NewPhone();
        var (one, other) = (await desk.Registers("周大明", phone), await desk.Registers("周小明", phone));

        (await desk.Finds(phone)).Select(h => h.CustomerId).ShouldBe([one, other], ignoreOrder: true);
        (await desk.Finds("周小明")).ShouldHaveSingleItem().CustomerId.ShouldBe(other);
    }

    [Theory, OnEveryDatabase]
    public async Task By_a_personal_key_is_logged_without_the_key(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var clerk = await quarter.HallClerk();
        await clerk.Finds("13988887777");
        await clerk.Finds("3号楼");

        (await town.Log(clerk, "customer.search")).ShouldHaveSingleItem().Detail.ShouldBe("Phone,Account,Meter");
    }

    [Theory, OnEveryDatabase]
    public async Task Follows_a_changed_phone_and_a_merge(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var desk = await quarter.Dispatcher();
        var (old, now, twin) = (town.NewPhone(), town.NewPhone(), town.NewPhone());
        var stays = await desk.Registers("陈默", old);
        var goes = await desk.Registers("陈默", twin);
        var flat = await desk.Opens(quarter, goes, "湖滨苑12幢");
        (await desk.Puts($"/api/customers/{stays}", new { phone = now, kind = "Person" })).Status.ShouldBe(200);
        (await desk.Posts($"/api/customers/{goes}/merging", new { intoId = stays })).Status.ShouldBe(200);

        (await desk.Finds(old)).ShouldBeEmpty();
        foreach (var phone in new[] { now, twin })
        {
            var hit = (await desk.Finds(phone)).ShouldHaveSingleItem();
            (hit.CustomerId, hit.PremisesId, hit.Phone).ShouldBe((stays, flat, now[..3] + "****" + now[^4..]));
        }
        (await desk.Gets($"/api/customers/{goes}")).Body.ShouldContain(flat.ToString());
        (await desk.Puts($"/api/customers/{goes}", new { name = "陈", kind = "Person" })).Code.ShouldBe("customer.merged");
        (await desk.Posts($"/api/customers/{stays}/merging", new { intoId = goes })).Code.ShouldBe("customer.merge-into-gone");
    }
}
