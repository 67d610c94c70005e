using System.Net.Http.Json;
using System.Text.Json;

namespace Lindian.Features.Tests.Portal;

public sealed class ProgramsAtThePortal
{
    [Theory, OnEveryDatabase]
    public async Task Raise_and_track_without_account_and_token(TownRef here)
    {
        var program = (await here.Open()).NewClient();
        var operation = NewId.Next();

        var (first, again) = (await Raise(program, new { words = "接口提交的诉求", phone = "13812340041" }, operation), await Raise(program, new { words = "接口提交的诉求", phone = "13812340041" }, operation));
        again.GetProperty("trackingCode").GetString().ShouldBe(first.GetProperty("trackingCode").GetString());

        var answer = await program.GetAsync("/api/portal/demands/" + first.GetProperty("trackingCode").GetString());
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var seen = await answer.Content.ReadAsStringAsync();
        seen.ShouldContain("\"stage\":\"Received\"");
        seen.ShouldNotContain("13812340041");
    }

    [Theory, OnEveryDatabase]
    public async Task May_send_signs_that_no_database_keeps(TownRef here)
    {
        var program = (await here.Open()).NewClient();

        var raised = await Raise(program, new { words = "电表\0坏了\u0001", name = "李\0" }, NewId.Next());

        (await program.GetStringAsync("/api/portal/demands/" + raised.GetProperty("trackingCode").GetString())).ShouldContain("电表坏了");
    }

    [Theory, OnEveryDatabase]
    public async Task Get_the_code_of_a_refusal(TownRef here)
    {
        var town = await here.Open();
        var resident = Person.Resident(town);

        (await resident.Posts("/api/portal/demands", new { words = "  " })).Code.ShouldBe("portal.words-missing");
        (await resident.Posts("/api/portal/demands", new { words = "停电", phone = "1" })).Code.ShouldBe("portal.phone-wrong");
        (await resident.Posts("/api/portal/demands", new { words = "停电", community = "nowhere" })).Code.ShouldBe("demand.community-unknown");
        (await resident.Gets("/api/portal/demands/ABCDEFGHJKMN")).Status.ShouldBe(404);
    }

    private static async Task<JsonElement> Raise(HttpClient program, object body, Guid operation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/portal/demands") { Content = JsonContent.Create(body) };
        request.Headers.Add("Operation-Id", operation.ToString());
        using var answer = await program.SendAsync(request);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
    }
}
