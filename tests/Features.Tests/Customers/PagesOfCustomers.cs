using System.Text.RegularExpressions;

namespace Lindian.Features.Tests.Customers;

public sealed class PagesOfCustomers
{
    [Theory, OnEveryDatabase]
    public async Task Lead_a_clerk_from_registering_to_the_full_phone(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var clerk = await quarter.HallClerk();
        var (phone, account) = (town.NewPhone(), town.NewAccount());

        var customer = (await Sends(clerk, "/manage/customers/new", new() { ["Input.Name"] = "端木清", ["Input.Phone"] = phone, ["Input.Kind"] = "Person" })).Location.ShouldNotBeNull();
        var id = customer.Split('/')[^1];
        var place = (await Sends(clerk, "/manage/premises/new?customer=" + id, new()
        {
            ["Customer"] = id, ["Input.CommunityId"] = quarter.Community.Id.ToString(), ["Input.Building"] = "文三路9号楼", ["Input.AccountNumber"] = account, ["Input.Room"] = "301",
        })).Location.ShouldNotBeNull();
        (await clerk.Gets(place)).Body.ShouldContain("端*");
        (await Sends(clerk, "/manage/customers", new() { ["Find"] = phone })).Body.ShouldContain(customer);

        (await clerk.Gets(customer)).Body.ShouldNotContain(phone);
        var full = await Sends(clerk, customer, new() { ["Fields"] = "Phone", ["Reason"] = "回电确认" }, "?handler=Unmask");
        full.Status.ShouldBe(200);
        full.Body.ShouldContain(phone);
        full.Body.ShouldNotContain("端木清");
        (await Sends(clerk, customer, new() { ["Fields"] = "Phone", ["Reason"] = "急" }, "?handler=Unmask")).Status.ShouldBe(400);
        (await town.Log(clerk, "customer.unmask")).ShouldHaveSingleItem();
        (await Sends(clerk, customer + "/edit", new() { ["Contact.Name"] = "端木白", ["Contact.Relation"] = "Family" }, "?handler=Add")).Status.ShouldBe(302);
        (await Sends(clerk, place + "/edit", [], "?handler=Move")).Location.ShouldBe(place);
        (await clerk.Gets(place)).Body.ShouldNotContain("端*");
    }

    [Theory, OnEveryDatabase]
    public async Task Open_for_every_role_that_has_them(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var boss = await quarter.Administrator();
        var customer = await boss.Registers("公孙策", town.NewPhone());
        var place = await boss.Opens(quarter, customer, "解放路1号楼");
        var area = await Sends(boss, "/manage/transformer-areas/new", new()
        {
            ["Input.Code"] = "T" + town.NewAccount(), ["Input.Name"] = "解放路1号台区", ["Input.CommunityId"] = quarter.Community.Id.ToString(),
        });
        area.Location.ShouldBe("/manage/transformer-areas");

        foreach (var page in new[]
        {
            "customers", "customers/new", $"customers/{customer}", $"customers/{customer}/edit", $"customers/{customer}/merging", $"customers/{customer}/erasure",
            $"premises/{place}", $"premises/{place}/edit", "premises/new", "transformer-areas",
        })
            (await boss.Gets("/manage/" + page)).Status.ShouldBe(200, page);
        (await (await (await town.Quarter()).Dispatcher()).Gets($"/manage/customers/{customer}")).Status.ShouldBe(404);
    }

    // fills the first form of the page, as a browser would: with its token and its operation id
    private static async Task<Reply> Sends(Person who, string page, Dictionary<string, string> fields, string handler = "")
    {
        var html = (await who.Gets(page)).Body;
        foreach (var name in new[] { "__RequestVerificationToken", "_operation" }) fields[name] = Regex.Match(html, $"name=\"{name}\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        fields["_operation"].ShouldNotBeEmpty(html);
        using var form = new FormUrlEncodedContent(fields);
        using var reply = await who.Http.PostAsync(page.Split('?')[0] + handler, form);
        return new Reply((int)reply.StatusCode, await reply.Content.ReadAsStringAsync(), reply.Headers.Location?.ToString());
    }
}
