using Lindian.Data.Delivery;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Secrets;
using Lindian.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Customers;

public sealed class ErasingAPerson
{
    [Theory, OnEveryDatabase]
    public async Task Leaves_history_and_takes_the_person(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (clerk, supervisor) = (await quarter.HallClerk(), await quarter.Supervisor());
        var (phone, account) = (town.NewPhone(), town.NewAccount());
        var customer = await clerk.Registers("诸葛云", phone);
        var twin = await clerk.Registers("诸葛云", phone);
        var place = await clerk.Opens(quarter, customer, "凤起路5号楼", account);
        await clerk.Posts($"/api/customers/{customer}/contacts", new { name = "诸葛雨", relation = "Family", phone });
        var desk = await quarter.Dispatcher();
        (await desk.Posts($"/api/customers/{twin}/merging", new { intoId = customer })).Status.ShouldBe(200);

        (await clerk.Posts($"/api/customers/{customer}/erasure", new { reason = "客户申请删除" })).Status.ShouldBe(403);
        (await supervisor.Posts($"/api/customers/{customer}/erasure", new { reason = "客户申请删除" })).Status.ShouldBe(200);

        foreach (var key in new[] { phone, phone[^4..], account, "诸葛云" }) (await clerk.Finds(key)).ShouldBeEmpty();
        (await clerk.Posts($"/api/customers/{customer}/unmasking", new { fields = new[] { "Phone" }, reason = "当面核对" })).Code.ShouldBe("customer.erased");
        (await clerk.Puts($"/api/customers/{customer}", new { name = "新名", kind = "Person" })).Code.ShouldBe("customer.erased");
        (await clerk.Gets($"/api/customers/{customer}/timeline")).Body.ShouldContain("个人信息");
        await IsUnreadable(town, place);
        await Replays(town, phone, customer, twin);
    }

    [Theory, OnEveryDatabase]
    public async Task Is_refused_while_a_legal_hold_stands(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (clerk, supervisor) = (await quarter.HallClerk(), await quarter.Supervisor());
        var phone = town.NewPhone();
        var customer = await clerk.Registers("上官月", phone);
        await clerk.Opens(quarter, customer, "凤起路6号楼");
        (await supervisor.Puts($"/api/customers/{customer}/legal-hold", new { held = true, reason = "诉讼保全" })).Status.ShouldBe(200);

        (await supervisor.Posts($"/api/customers/{customer}/erasure", new { reason = "客户申请删除" })).Code.ShouldBe("customer.legal-hold");
        (await clerk.Finds(phone)).Length.ShouldBe(1);
        (await supervisor.Puts($"/api/customers/{customer}/legal-hold", new { held = false, reason = "诉讼终结" })).Status.ShouldBe(200);
        (await supervisor.Posts($"/api/customers/{customer}/erasure", new { reason = "客户申请删除" })).Status.ShouldBe(200);
        (await clerk.Finds(phone)).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task Of_a_former_resident_takes_nothing_from_the_present_one(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var clerk = await quarter.HallClerk();
        var account = town.NewAccount();
        var before = await clerk.Registers("前任住户", town.NewPhone());
        var place = await clerk.Opens(quarter, before, "学院路1幢", account);
        (await clerk.Puts($"/api/premises/{place}/customer", new { customerId = (Guid?)null })).Status.ShouldBe(200);
        (await clerk.Puts($"/api/premises/{place}/customer", new { })).Code.ShouldBe("premises.nobody-lives-here");
        var now = await clerk.Registers("现任住户", town.NewPhone());
        (await clerk.Puts($"/api/premises/{place}/customer", new { customerId = now })).Status.ShouldBe(200);
        (await (await quarter.Administrator()).Posts($"/api/customers/{before}/erasure", new { reason = "客户申请删除" })).Status.ShouldBe(200);

        var hit = (await clerk.Finds(account)).ShouldHaveSingleItem();
        (hit.CustomerId, hit.PremisesId).ShouldBe((now, place));
    }

    private static Task<Premises> IsUnreadable(Town town, Guid place) => town.InDb(async (db, services) =>
    {
        var (vault, premises) = (services.GetRequiredService<Vault>(), await db.Premises.SingleAsync(p => p.Id == place));
        await vault.LoadFor([premises.Room, premises.AccountNumber], CancellationToken.None);
        premises.AccountNumber.ShouldNotBeNull();
        vault.Open(premises.AccountNumber).ShouldBeNull();
        vault.Open(premises.Room).ShouldBeNull();
        return premises;
    });

    private static Task<int> Replays(Town town, string phone, params Guid[] ids) => town.InDb(async (db, _) =>
    {
        foreach (var id in ids)
        {
            var stored = await db.Customers.AsNoTracking().SingleAsync(c => c.Id == id);
            var rows = await db.Events.AsNoTracking().Where(e => e.SubjectId == id).OrderBy(e => e.Seq).ToListAsync();
            rows.ShouldAllBe(r => !r.Payload.Contains("诸葛") && !r.Payload.Contains(phone));
            var again = (Customer)Activator.CreateInstance(typeof(Customer), nonPublic: true)!;
            again.Replay(rows.Select(EventCatalog.Read));
            (again.Id, again.Seq, again.Kind, again.ErasedAt, again.MergedInto, again.LegalHold)
                .ShouldBe((stored.Id, stored.Seq, stored.Kind, stored.ErasedAt, stored.MergedInto, stored.LegalHold));
            again.Contacts.Select(c => (c.Id, c.Relation)).ShouldBe(stored.Contacts.Select(c => (c.Id, c.Relation)));
            stored.ErasedAt.ShouldNotBeNull();
            stored.Contacts.ShouldAllBe(c => c.Person == null && c.Phone == null);
        }
        return 0;
    });
}
