namespace Lindian.Features.Tests.Customers;

public sealed class ReadingPersonalData
{
    private sealed record Revealed(string? Name, string? Phone, Contact[] Contacts, Place[] Premises);
    private sealed record Contact(Guid Id, string? Name, string? Phone);
    private sealed record Place(Guid Id, string? Room, string? AccountNumber, string? MeterNumber);

    [Theory, OnEveryDatabase]
    public async Task In_full_takes_a_reason_and_is_written_down(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (clerk, manager) = (await quarter.HallClerk(), await quarter.Manager());
        var (phone, account) = (town.NewPhone(), town.NewAccount());
        var customer = await clerk.Registers("司马青", phone);
        await clerk.Posts($"/api/customers/{customer}/contacts", new { name = "司马红", relation = "Family", phone });
        await clerk.Opens(quarter, customer, "望江门9幢", account);

        var seen = (await manager.Gets($"/api/customers/{customer}")).Body;
        foreach (var secret in new[] { "司马青", "司马红", phone, account, "501" }) seen.ShouldNotContain(secret);
        (await Asks(manager, customer, "急")).Code.ShouldBe("customer.reason-too-short");
        var full = (await Asks(manager, customer, "上门核实，回电" + phone)).As<Revealed>();

        (full.Name, full.Phone).ShouldBe(("司马青", phone));
        full.Contacts.ShouldHaveSingleItem().Name.ShouldBe("司马红");
        full.Premises.ShouldHaveSingleItem().AccountNumber.ShouldBe(account);
        var row = (await town.Log(manager, "customer.unmask")).ShouldHaveSingleItem();
        row.SubjectId.ShouldBe(customer);
        row.Detail.ShouldNotBeNull().ShouldBe("Name,Phone,Contacts,Numbers: 上门核实，回电〔电话〕");
    }

    [Theory, OnEveryDatabase]
    public async Task Only_one_field_shows_only_that_field(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var clerk = await quarter.HallClerk();
        var customer = await clerk.Registers("何田", town.NewPhone());

        var full = (await clerk.Posts($"/api/customers/{customer}/unmasking", new { fields = new[] { "Name" }, reason = "当面核对" })).As<Revealed>();

        full.Name.ShouldBe("何田");
        full.Phone.ShouldBeNull();
        (await (await quarter.Administrator()).Posts($"/api/customers/{customer}/unmasking", new { fields = new[] { "Name" }, reason = "当面核对" })).Status.ShouldBe(403);
    }

    [Theory, OnEveryDatabase]
    public async Task A_page_is_logged_once_an_hour(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var clerk = await quarter.HallClerk();
        var customer = await clerk.Registers("何田", town.NewPhone());
        for (var i = 0; i < 3; i++) await clerk.Gets($"/api/customers/{customer}");

        (await town.Log(clerk, "customer.view")).Count(r => r.SubjectId == customer).ShouldBeInRange(1, 2, "two when the hour struck between them");
    }

    private static Task<Reply> Asks(Person who, Guid customer, string reason) =>
        who.Posts($"/api/customers/{customer}/unmasking", new { fields = new[] { "Name", "Phone", "Contacts", "Numbers" }, reason });
}
