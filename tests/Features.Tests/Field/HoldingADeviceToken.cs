using Lindian.Data.Maps.Field;
using Lindian.Domain.Organization;
using Lindian.Features.Tests.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Field;

/// <summary>What a phone's token opens, and for how long: also in the hands of a thief.</summary>
public sealed class HoldingADeviceToken
{
    [Theory, OnEveryDatabase]
    public async Task Revoked_or_unknown_is_told_to_forget_everything(TownRef here)
    {
        var manager = await (await (await here.Open()).Quarter()).Manager();
        var (phone, lost) = (await FieldPhone.Of(manager), new FieldPhone(manager.Town));
        var device = await lost.SignsOn(manager);
        (await manager.Deletes($"/api/field/devices/{device.DeviceId}")).Status.ShouldBe(204);

        foreach (var url in new[] { "/api/field/snapshot", $"/api/field/attachments/{NewId.Next()}", "/api/field/devices" })
        {
            var told = await lost.Gets(url);
            (told.Status, told.Code).ShouldBe((401, "device.revoked"));
            told.Body.ShouldContain("\"wipe\":true");
        }
        (await lost.Sends(HttpMethod.Get, "/api/field/snapshot", token: "guessed")).Body.ShouldContain("\"wipe\":false"); // after a restore we may not know it: no reason to destroy work
        (await lost.Sends(HttpMethod.Get, "/api/field/snapshot", token: new string('x', 5000))).Status.ShouldBe(401);
        (await phone.Gets("/api/field/snapshot")).Status.ShouldBe(200);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Silent_for_ninety_days_asks_to_sign_on_again_and_loses_nothing(TownRef here)
    {
        var town = await here.Open();
        var manager = await (await town.Quarter()).Manager();
        var phone = await FieldPhone.Of(manager);

        town.Clock.Pass(TimeSpan.FromDays(89));
        (await phone.Gets("/api/field/snapshot")).Status.ShouldBe(200);
        town.Clock.Pass(TimeSpan.FromDays(91));
        var told = await phone.Gets("/api/field/snapshot");
        (told.Status, told.Code).ShouldBe((401, "device.expired"));
        told.Body.ShouldContain("\"wipe\":false");
        await phone.SignsOn(manager);
        (await phone.Gets("/api/field/snapshot")).Status.ShouldBe(200);
    }

    [Theory, OnEveryDatabase]
    public async Task A_changed_password_and_a_sign_out_everywhere_ask_to_sign_on_again(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (manager, admin) = (await quarter.Manager(), await quarter.Administrator());
        var phone = await FieldPhone.Of(manager);
        (await manager.Puts("/api/account/password", new { current = Person.Password, chosen = "Rainy-night-77" })).Status.ShouldBe(204);
        (await phone.Gets("/api/field/snapshot")).Code.ShouldBe("device.expired");

        phone.Token = (await phone.Tries(manager, "Rainy-night-77")).As<Lindian.Features.Field.Devices.SignedOn>().Token;
        (await phone.Gets("/api/field/snapshot")).Status.ShouldBe(200);
        (await (await admin.Opens($"/manage/members/{manager.MemberId}/edit")).Submit("EndSessions")).Refusal.ShouldBe("");
        (await phone.Gets("/api/field/snapshot")).Code.ShouldBe("device.expired");
    }

    [Theory, OnEveryDatabase]
    public async Task Who_has_left_is_told_to_forget_everything(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var member = await quarter.Person(Role.CoreMember, quarter.Team);
        var phone = await FieldPhone.Of(member);
        await quarter.Town.InDb(async (db, _) =>
        {
            (await db.Set<Member>().SingleAsync(m => m.Id == member.MemberId)).Leave(quarter.Town.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
        (await phone.Gets("/api/field/snapshot")).Code.ShouldBe("device.revoked");
    }

    [Theory, OnEveryDatabase]
    public async Task Opens_the_field_app_and_nothing_else(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var admin = await quarter.Administrator();
        var phone = await FieldPhone.Of(admin);

        foreach (var url in new[] { "/api/units", "/api/account/sessions", "/api/customers?find=x", "/api/tasks", "/manage/members", "/manage/devices", "/openapi/v1.json" })
            (await phone.Gets(url)).Status.ShouldBeOneOf(401, 302);
        (await phone.Posts("/api/field/attachments", new { id = NewId.Next(), size = 1, sha256 = new string('0', 64), mediaType = "image/png" })).Status.ShouldBe(200);
        (await phone.Posts("/api/units", new { })).Status.ShouldBe(401);
        (await phone.Gets("/api/session")).Body.ShouldNotContain(admin.StaffNumber);
    }

    [Theory, OnEveryDatabase]
    public async Task Shows_the_photos_of_ones_tasks(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager, stranger) = (await quarter.TeamLeader(), await quarter.Manager(), await (await quarter.Town.Quarter()).Manager());
        var task = await leader.GivesOut("MONTHLY-VISIT", manager);
        await manager.Does(task, "acceptance");
        (await manager.AddsPhoto(task, "MV-PHOTO")).ShouldBe(200);
        var phone = await FieldPhone.Of(manager);

        var photo = (await phone.Takes()).Sections.Tasks!.Data.Single(t => t.Id == task.Id).Photos.ShouldHaveSingleItem();
        (await phone.Gets($"/api/tasks/{task.Id}/photos/{photo}")).Status.ShouldBe(200);
        (await (await FieldPhone.Of(stranger)).Gets($"/api/tasks/{task.Id}/photos/{photo}")).Status.ShouldBe(404);
        (await phone.Gets($"/api/tasks/{task.Id}")).Status.ShouldBe(401);
    }

    [Theory, OnEveryDatabase]
    public async Task Needs_no_antiforgery_token_where_a_browser_does(TownRef here)
    {
        var manager = await (await (await here.Open()).Quarter()).Manager();
        var phone = await FieldPhone.Of(manager);
        var body = new { id = NewId.Next(), size = 1, sha256 = new string('0', 64), mediaType = "image/png" };
        using var bare = new HttpRequestMessage(HttpMethod.Post, "/api/field/attachments") { Content = System.Net.Http.Json.JsonContent.Create(body) };
        bare.Headers.Add("Operation-Id", NewId.Next().ToString());
        using var refused = await manager.Http.SendAsync(bare); // with the cookie of a session
        using var dressed = new HttpRequestMessage(HttpMethod.Post, "/api/field/attachments") { Content = System.Net.Http.Json.JsonContent.Create(body) };
        dressed.Headers.Add("Operation-Id", NewId.Next().ToString());
        dressed.Headers.TryAddWithoutValidation("Authorization", "Device nonsense");
        using var stranger = await manager.Http.SendAsync(dressed); // a header of nobody does not help the cookie

        ((int)refused.StatusCode, (await refused.Content.ReadAsStringAsync()).Contains("\"antiforgery\"")).ShouldBe((400, true));
        ((int)stranger.StatusCode).ShouldBe(401);
        (await phone.Posts("/api/field/attachments", body)).Status.ShouldBe(200);
        (await manager.Posts("/api/field/attachments", body)).Status.ShouldBe(200);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Tells_how_much_waits_on_the_phone(TownRef here)
    {
        var town = await here.Open();
        var manager = await (await town.Quarter()).Manager();
        var phone = new FieldPhone(town);
        var device = await phone.SignsOn(manager);

        town.Clock.Pass(TimeSpan.FromMinutes(2));
        await phone.Sends(HttpMethod.Get, "/api/field/snapshot", unsent: 7);
        await phone.Sends(HttpMethod.Get, "/api/field/snapshot", unsent: 9); // within the minute: not written again
        var kept = await town.InDb((db, _) => db.FieldDevices.AsNoTracking().SingleAsync(d => d.Id == device.DeviceId));
        kept.UnsentTold.ShouldBe(7);
        kept.SeenAt.ShouldBeGreaterThan(kept.Since);
    }
}
