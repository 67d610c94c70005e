using Lindian.Features.Field.Devices;
using Lindian.Features.Tests.Customers;

namespace Lindian.Features.Tests.Field;

public sealed class EndingAPhone
{
    [Theory, OnEveryDatabase]
    public async Task Its_owner_does_it_on_a_page(TownRef here)
    {
        var manager = await (await (await here.Open()).Quarter()).Manager();
        (await manager.Opens("/manage/devices")).Text.ShouldContain("暂无现场设备");
        var phone = new FieldPhone(manager.Town);
        var on = await phone.SignsOn(manager);

        var page = await manager.Opens("/manage/devices");
        page.Text.ShouldContain("Chrome · Android");
        (await page.Submit("Revoke")).Text.ShouldContain("设备已停用");
        (await phone.Gets("/api/field/snapshot")).Code.ShouldBe("device.revoked");
        var device = (await manager.Gets("/api/field/devices")).As<DeviceRow[]>().ShouldHaveSingleItem();
        (device.Id, device.RevokedAt is null).ShouldBe((on.DeviceId, false));
        (await manager.Town.Log(manager, "device-revoked")).ShouldHaveSingleItem();
    }

    [Theory, OnEveryDatabase]
    public async Task Who_leads_its_owner_does_it_and_nobody_else(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (manager, leader, colleague) = (await quarter.Manager(), await quarter.TeamLeader(), await quarter.Manager(primary: false));
        var stranger = await (await quarter.Town.Quarter()).TeamLeader();
        var phone = new FieldPhone(quarter.Town);
        var on = await phone.SignsOn(manager);

        foreach (var other in new[] { colleague, stranger }) (await other.Deletes($"/api/field/devices/{on.DeviceId}")).Status.ShouldBe(404);
        (await stranger.Gets($"/api/field/devices/of/{manager.MemberId}")).Status.ShouldBe(404);
        (await stranger.Opens("/manage/devices/unit")).Text.ShouldNotContain(manager.Name);
        (await leader.Gets($"/api/field/devices/of/{manager.MemberId}")).As<DeviceRow[]>().ShouldHaveSingleItem();
        var page = await leader.Opens("/manage/devices/unit");
        page.Text.ShouldContain(manager.Name);
        (await page.Submit("Revoke")).Text.ShouldContain("设备已停用");
        (await phone.Gets("/api/field/snapshot")).Code.ShouldBe("device.revoked");
        (await quarter.Town.Log(leader, "device-revoked")).ShouldHaveSingleItem().SubjectId.ShouldBe(manager.MemberId);
    }

    [Theory, OnEveryDatabase]
    public async Task A_phone_ends_itself_and_no_other(TownRef here)
    {
        var manager = await (await (await here.Open()).Quarter()).Manager();
        var (stolen, mine) = (new FieldPhone(manager.Town), new FieldPhone(manager.Town));
        var (self, other) = (await stolen.SignsOn(manager), await mine.SignsOn(manager));

        (await stolen.Deletes($"/api/field/devices/{other.DeviceId}")).Status.ShouldBe(404);
        (await stolen.Deletes($"/api/field/devices/{self.DeviceId}")).Status.ShouldBe(204);
        (await stolen.Gets("/api/field/snapshot")).Code.ShouldBe("device.revoked");
        (await mine.Gets("/api/field/snapshot")).Status.ShouldBe(200);
    }
}
