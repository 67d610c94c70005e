using Lindian.Data.Delivery;
using Lindian.Data.Maps.Visits;
using Lindian.Domain.Photos;
using Lindian.Domain.Tests.Photos;
using Lindian.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Visits;

public sealed class RecordingAService
{
    [Theory, OnEveryDatabase]
    public async Task Keeps_words_readings_and_photos_and_its_events_are_the_record(TownRef here)
    {
        var (town, quarter, manager) = await CheckingIn.Place(here);
        var record = await manager.Records(await manager.ChecksIn(quarter), "更换漏电保护器，试跳正常，电话 13912345678");
        var picture = Pictures.Jpeg(Pictures.Exif(6));
        var added = await manager.Photographs(record, picture, record.At.AddMinutes(-5));

        var seen = await manager.Sees(record);
        seen.Content!.Words.ShouldContain("13912345678");
        seen.Content.Readings.Select(r => r.Said).ShouldBe(["正向有功 1234.5 kWh", "漏电动作电流 22 mA"]);
        seen.Photos.Single().TakenAt.ShouldBe(record.At.AddMinutes(-5));
        (await manager.Http.GetByteArrayAsync($"/api/service-records/{record.Id}/photos/{added.PhotoId}")).ShouldBe(PhotoCleaner.Clean(picture).Bytes);
        var (payloads, redacted) = await town.InDb(async (db, _) => (
            string.Concat(await db.Events.Where(e => e.SubjectId == record.Id).Select(e => e.Payload).ToListAsync()),
            await db.Words.Where(w => w.SubjectId == record.Id).Select(w => w.Redacted).SingleAsync()));
        foreach (var personal in new[] { "13912345678", "漏电保护器", "1234.5", "31.3215" }) payloads.ShouldNotContain(personal);
        redacted!.ShouldNotContain("13912345678");
        (await town.InDb((db, _) => Replayed(db, record.Id))).ShouldBe(2);
    }

    [Theory, OnEveryDatabase]
    public async Task Is_seen_by_whoever_made_it_and_leads_there_and_changed_by_the_former_alone(TownRef here)
    {
        var (town, quarter, manager) = await CheckingIn.Place(here);
        var (leader, stranger) = (await quarter.TeamLeader(), await (await town.Quarter()).TeamLeader());
        var record = await manager.Records(await manager.ChecksIn(quarter), "核对表计");
        (await leader.Sees(record)).Member.ShouldBe(manager.Name);
        (await stranger.Gets($"/api/service-records/{record.Id}")).Status.ShouldBe(404);
        (await leader.Puts($"/api/service-records/{record.Id}", new { kind = "OTHER", words = "x", reason = "y" })).Status.ShouldBe(404);
        (await leader.Posts($"/api/service-records/{record.Id}/signature", new { strokes = RecordTalk.Strokes })).Status.ShouldBe(404);
    }

    [Theory, OnEveryDatabase]
    public async Task Refuses_what_makes_no_sense(TownRef here)
    {
        var (_, quarter, manager) = await CheckingIn.Place(here);
        var visit = await manager.ChecksIn(quarter);
        async Task<string> Refused(object body) => (await manager.Posts("/api/service-records", body)).Code;
        (await Refused(new { kind = "DANCING", words = "x", place = new { visitId = visit.Id } })).ShouldBe("record.kind-unknown");
        (await Refused(new { kind = "OTHER", words = " ", place = new { visitId = visit.Id } })).ShouldBe("text.missing");
        (await Refused(new { kind = "OTHER", words = "x" })).ShouldBe("record.nowhere");
        (await manager.Posts("/api/service-records", new { kind = "OTHER", words = "x", place = new { visitId = NewId.Next() } })).Status.ShouldBe(404);
        var record = await manager.Records(visit, "核对表计");
        (await manager.Uploads($"/api/service-records/{record.Id}/photos", [1, 2, 3], [])).Code.ShouldBe("file.kind");
        (await manager.Uploads($"/api/service-records/{record.Id}/photos", Pictures.Png(), new() { ["latitude"] = "31" })).Code.ShouldBe("visit.place-wrong");
        (await manager.Posts($"/api/service-records/{record.Id}/signature", new { strokes = "1,1,0 2,2,5" })).Code.ShouldBe("signature.too-short");
        (await manager.Posts($"/api/service-records/{record.Id}/signature", new { strokes = "hello" })).Code.ShouldBe("signature.unreadable");
        (await manager.Posts($"/api/service-records/{record.Id}/signature", new { strokes = RecordTalk.Strokes, shownHash = "00" })).Code.ShouldBe("record.shown-differs");
    }

    [Theory, OnEveryDatabase]
    public async Task A_signature_covers_it_until_it_is_corrected_and_then_says_what_changed(TownRef here)
    {
        var (town, quarter, manager) = await CheckingIn.Place(here);
        var record = await manager.SignedRecord(await manager.ChecksIn(quarter), 3);
        (await manager.Sees(record)).Signature!.Covers.ShouldBeTrue();
        var resident = Person.Resident(town);
        var receipt = await resident.Looks($"/receipt/{record.ReceiptCode}");
        receipt.Text.ShouldContain("签字有效");
        receipt.Text.ShouldNotContain("漏电保护器");

        (await manager.Puts($"/api/service-records/{record.Id}", new { kind = "SAFETY-CHECK", words = "只检查了表箱", reason = "写错了" })).Status.ShouldBe(200);
        var state = (await manager.Sees(record)).Signature!;
        (state.Covers, state.Sealed).ShouldBe((false, true));
        state.Changes.Select(c => c.Name).ShouldBe(["reading.1", "reading.2", "words"]);
        state.Changes[^1].ShouldBe(new PartChange("words", "检查 3 号表箱，更换漏电保护器", "只检查了表箱"));
        (await resident.Looks($"/receipt/{record.ReceiptCode}")).Text.ShouldContain("签字后以下内容有改动");
        var page = await manager.Opens($"/manage/service-records/{record.Id}");
        page.Text.ShouldContain("签字后内容有改动");
        page.Text.ShouldContain("只检查了表箱");
        await manager.LetsSign(record);
        (await manager.Sees(record)).Signature!.Covers.ShouldBeTrue();
        (await resident.Opens("/receipt/ABCDEFGHJKMN")).Status.ShouldBe(404);
    }

    [Theory, OnEveryDatabase]
    public async Task Is_done_on_pages_and_printed(TownRef here)
    {
        var (_, quarter, manager) = await CheckingIn.Place(here);
        var visit = await manager.ChecksIn(quarter);
        var form = await manager.Opens($"/manage/service-records/new?visit={visit.Id}");
        (await form.Submit("", new { Input_Kind = "METER-READING", Input_Words = "核对示数", Input_Readings = "没有数值" })).Status.ShouldBe(400);
        var made = await form.Submit("", new { Input_Kind = "METER-READING", Input_Words = "核对示数", Input_Readings = "正向 有功 88.5 kWh" });
        made.Text.ShouldContain("服务已登记");
        made.Text.ShouldContain("正向 有功 88.5 kWh");
        var url = made.Url.Split('?')[0];
        var change = await manager.Opens(url + "/change");
        (await change.Submit("Correct", new { Input_Words = "核对示数，拍照留存", Input_Reason = "补充" })).Text.ShouldContain("已更正");
        (await manager.Opens(url + "/receipt")).Text.ShouldContain("核验回执");
        (await manager.Opens($"/manage/visits/{visit.Id}")).Text.ShouldContain("电能表示数核对");
    }

    private static async Task<int> Replayed(Lindian.Data.AppDb db, Guid id)
    {
        var stored = await db.ServiceRecords.AsNoTracking().SingleAsync(r => r.Id == id);
        var rows = await db.Events.AsNoTracking().Where(e => e.SubjectId == id).OrderBy(e => e.Seq).ToListAsync();
        var again = (ServiceRecord)Activator.CreateInstance(typeof(ServiceRecord), nonPublic: true)!;
        again.Replay(rows.Select(EventCatalog.Read));
        (again.Id, again.MemberId, again.CommunityId, again.VisitId, again.Kind, again.ContentId, again.DoneAt, again.ReceiptCode, again.Seq)
            .ShouldBe((stored.Id, stored.MemberId, stored.CommunityId, stored.VisitId, stored.Kind, stored.ContentId, stored.DoneAt, stored.ReceiptCode, stored.Seq));
        again.Photos.Select(p => (p.Number, p.FileId, p.Sha256, p.TakenAt)).ShouldBe(stored.Photos.Select(p => (p.Number, p.FileId, p.Sha256, p.TakenAt)));
        return rows.Count;
    }
}
