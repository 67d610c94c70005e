using Lindian.Data.Files;
using Lindian.Data.Secrets;
using Lindian.Domain.Photos;
using Lindian.Domain.Tests.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Portal;

public sealed class PhotosOfAResident
{
    private static readonly byte[] Jpeg = Pictures.Jpeg(Pictures.Exif(6)), Png = Pictures.Png(("tEXt", Pictures.SecretBytes)), Webp = Pictures.Webp(("EXIF", Pictures.SecretBytes));

    [Theory, OnEveryDatabase]
    public async Task Come_with_the_demand_without_their_metadata_and_are_seen_by_the_resident_and_the_staff(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var demand = await Raised(quarter, Jpeg, Png, Webp);

        var page = await demand.Opens();
        var images = page.Page.QuerySelectorAll("main img").Select(i => i.GetAttribute("src")!).ToList();
        images.Count.ShouldBe(3);
        page.Text.ShouldContain("您发来照片");
        foreach (var (image, sent) in images.Zip([Jpeg, Png, Webp]))
        {
            using var answer = await demand.Browser.GetAsync(image);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            bytes.ShouldBe(PhotoCleaner.Clean(sent).Bytes);
            bytes.Holds(Pictures.SecretBytes).ShouldBeFalse();
            answer.Content.Headers.ContentType!.MediaType.ShouldStartWith("image/");
            answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }

        var desk = await quarter.Dispatcher();
        var seen = await desk.Looks($"/manage/demands/{demand.Receipt.Id}");
        seen.Document.QuerySelectorAll(".case-photos img").Length.ShouldBe(3);
        (await desk.Http.GetAsync(seen.Find(".case-photos img").GetAttribute("src"))).Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
    }

    [Theory, OnEveryDatabase]
    public async Task Are_not_for_who_does_not_see_the_demand(TownRef here)
    {
        var town = await here.Open();
        var (quarter, elsewhere) = (await town.Quarter(), await town.Quarter());
        var (demand, other) = (await Raised(quarter, Png), await elsewhere.Raised("别家的事"));
        var photo = (await demand.Opens()).Page.QuerySelector("main img")!.GetAttribute("src")!.Split('/')[^1];

        (await (await elsewhere.Dispatcher()).Gets($"/api/demands/{demand.Receipt.Id}/photos/{photo}")).Status.ShouldBe(404);
        (await (await elsewhere.Dispatcher()).Gets($"/api/demands/{other.Receipt.Id}/photos/{photo}")).Status.ShouldBe(404);
        (await Person.Resident(town).Gets($"/api/demands/{demand.Receipt.Id}/photos/{photo}")).Status.ShouldBe(401);
        (await Person.Resident(town).Gets($"/track/{other.Code}/photos/{photo}")).Status.ShouldBe(404);
        (await Person.Resident(town).Gets($"/track/ABCDEFGHJKMN/photos/{photo}")).Status.ShouldBe(404);
        (await Person.Resident(town).Gets($"/track/{demand.Code}/photos/{photo}")).Status.ShouldBe(200);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_no_photo_is_refused_kindly_and_the_words_stay(TownRef here)
    {
        var town = await here.Open();
        var form = await town.NewClient().Opens("/raise?team=");
        (byte[] Sent, string Told)[] wrong =
            [([.. "<svg onload='alert(1)'/>"u8], "JPG、PNG"), (Jpeg[..^9], "没有传完整"), (new byte[PhotoCleaner.MostBytes + 1], "10 MB"), ([.. "GIF89a"u8], "JPG、PNG")];
        foreach (var (sent, told) in wrong)
        {
            var answer = await form.SendWith(form.Filled(new { Words = "表箱烧黑了" }), "Input.Photos", Png, sent);

            answer.Status.ShouldBe(400);
            answer.Page.QuerySelector("#Input_Photos_error")!.TextContent.ShouldContain(told);
            answer.Filled(new { })["Input.Words"].ShouldBe("表箱烧黑了");
        }
        var seven = await form.SendWith(form.Filled(new { Words = "表箱烧黑了" }), "Input.Photos", [.. Enumerable.Repeat(Png, 7)]);
        seven.Page.QuerySelector("#Input_Photos_error")!.TextContent.ShouldContain("最多附 6 张");
    }

    [Theory, OnEveryDatabase]
    public async Task Can_be_added_later_with_or_without_words_up_to_six_and_a_repeat_counts_once(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var demand = await Raised(quarter, Png, Png);

        var page = await demand.Opens();
        var fields = page.Filled(new { }, "Add");
        var (first, again) = (await page.SendWith(fields, "Add.Photos", Jpeg, Jpeg, Jpeg), await page.SendWith(fields, "Add.Photos", Jpeg, Jpeg, Jpeg));
        first.Status.ShouldBe(200, first.Text);
        again.Page.QuerySelectorAll(".photos img").Length.ShouldBe(5);

        var tooMany = await (await demand.Opens()).SendWith((await demand.Opens()).Filled(new { Words = "还有两张" }, "Add"), "Add.Photos", Jpeg, Jpeg);
        tooMany.Status.ShouldBe(400);
        tooMany.Page.QuerySelector("#Add_Photos_error")!.TextContent.ShouldContain("最多附 6 张");
        tooMany.Filled(new { }, "Add")["Add.Words"].ShouldBe("还有两张");
        (await demand.Opens()).Page.QuerySelectorAll(".photos img").Length.ShouldBe(5);

        (await demand.Does("Add", new { })).Status.ShouldBe(400); // neither words nor photos
    }

    [Theory, OnEveryDatabase]
    public async Task Rest_sealed_and_go_with_their_person(TownRef here)
    {
        var town = await here.Open();
        var demand = await Raised(await town.Quarter(), Png);
        var photo = (await demand.Opens()).Page.QuerySelector("main img")!.GetAttribute("src")!;
        await town.InDb(async (db, services) =>
        {
            var file = await db.Set<FileRow>().SingleAsync(f => f.SubjectId == demand.Receipt.Id);
            (await db.Set<FileContent>().SingleAsync(c => c.Id == file.Id)).Content.ToArray().Holds(Pictures.Coded).ShouldBeFalse();
            db.ChangeTracker.Clear();
            await services.GetRequiredService<Vault>().Destroy(file.PersonId, town.Clock.GetUtcNow().UtcDateTime, default);
            return await db.SaveChangesAsync();
        });

        (await demand.Browser.GetAsync(photo)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await demand.Opens()).Status.ShouldBe(200);
    }

    [Theory, OnEveryDatabase]
    public async Task Do_not_come_inside_json(TownRef here)
    {
        var town = await here.Open();
        (await Person.Resident(town).Posts("/api/portal/demands", new { words = "有照片", photos = new { all = new[] { new { mediaType = "text/html", bytes = "PGI+", width = 1, height = 1 } } } })).Status.ShouldBe(400);
    }

    [Theory, OnEveryDatabase]
    public async Task Stay_for_an_hour_when_the_form_is_refused_and_go_with_it_the_next_time(TownRef here)
    {
        var town = await here.Open();
        var form = await town.NewClient().Opens("/raise?team=");

        var refused = await form.SendWith(form.Filled(new { Words = "表箱烧黑了", Phone = "12" }), "Input.Photos", Png, Jpeg);
        refused.Status.ShouldBe(400);
        refused.Text.ShouldContain("已选的 2 张照片还在");
        var emptied = await refused.SendWith(refused.Filled(new { Words = "", Phone = "" }), "Input.Photos", Webp); // never reaches the handler
        emptied.Text.ShouldContain("已选的 3 张照片还在");
        var raised = await emptied.SendWith(emptied.Filled(new { Words = "表箱烧黑了" }), "Input.Photos");
        raised.Path.ShouldStartWith("/raised/", customMessage: raised.Text);
        var demand = await Tracked.By(town, town.NewClient(), raised.Path.Split('/')[^1]);
        (await demand.Opens()).Page.QuerySelectorAll("main img").Length.ShouldBe(3);

        var token = emptied.Filled(new { })["KeptPhotos"];
        (await town.InDb((db, _) => db.Set<PhotoDraft>().AnyAsync(d => d.Token == token))).ShouldBeFalse("the token itself is not in the database");
        var wrong = await form.SendWith(new(form.Filled(new { Words = "别人的照片" })) { ["KeptPhotos"] = new string('0', 64) }, "Input.Photos");
        wrong.Path.ShouldStartWith("/raised/");
    }

    [Theory, OnEveryDatabase]
    public async Task Unticked_they_are_left_behind(TownRef here)
    {
        var town = await here.Open();
        var form = await town.NewClient().Opens("/raise?team=");
        var refused = await form.SendWith(form.Filled(new { Words = "表箱烧黑了", Phone = "12" }), "Input.Photos", Png);

        var fields = refused.Filled(new { Phone = "" });
        fields.Remove("KeptPhotos");
        var raised = await refused.SendWith(fields, "Input.Photos");

        (await (await Tracked.By(town, town.NewClient(), raised.Path.Split('/')[^1])).Opens()).Page.QuerySelectorAll("main img").Length.ShouldBe(0);
    }

    [Theory, OnEveryDatabase]
    public async Task Larger_than_a_form_may_be_are_answered_in_words_that_say_what_to_do(TownRef here)
    {
        using var request = PortalPages.Asking(HttpMethod.Post, "/raise");
        var form = new MultipartFormDataContent { { new StringContent("表箱烧黑了"), "Input.Words" } };
        form.Add(new ByteArrayContent(new byte[(64 << 20) + 1]), "Input.Photos", "a.jpg");
        request.Content = form;

        using var answer = await (await here.Open()).NewClient().SendAsync(request);

        ((int)answer.StatusCode).ShouldBe(413);
        var page = await answer.Content.ReadAsStringAsync();
        System.Net.WebUtility.HtmlDecode(page).ShouldContain("少选几张照片");
        page.ShouldContain("too-large");
    }

    private static async Task<Tracked> Raised(Quarter quarter, params byte[][] photos)
    {
        var browser = quarter.Town.NewClient();
        var form = await browser.Opens("/raise?community=" + quarter.Community.Code);
        var raised = await form.SendWith(form.Filled(new { Words = "表箱烧黑了" }), "Input.Photos", photos);
        raised.Status.ShouldBe(200, raised.Text);
        return await Tracked.By(quarter.Town, browser, raised.Path.Split('/')[^1]);
    }
}
