using System.Text.Json;
using System.Text.RegularExpressions;
using Lindian.Domain.Organization;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Doors;

/// <summary>Every route and every page handler, tried by everybody: the policy on the door is what decides (SPEC O-4).</summary>
public sealed partial class EveryDoor(ITestOutputHelper output)
{
    /// <summary>Open to the street. Whoever opens another one writes it here.</summary>
    private static readonly string[] Anonymous =
    [
        "GET /health/live", "GET /health/ready", "GET /problem/{status:int}", "GET /api/session", "POST /api/session", "POST /api/session/code", "GET /api/session/passkey", "POST /api/session/passkey",
        "GET /setup", "POST /setup", "GET /calendar/{secret}.ics", "GET /sign-in", "POST /sign-in", "POST /sign-in?handler=Code", "POST /sign-in?handler=Passkey", "GET /not-allowed", "GET /", "GET /{*path}", "GET /c/{code}", "GET /c/{code}/sheet",
        "GET /communities", "GET /communities/compare", "GET /disclosure", "GET /opinion", "POST /opinion", "GET /opinions",
        "GET /raise", "POST /raise", "GET /raised/{code}", "GET /track", "POST /track", "GET /track/{code}", "GET /track/{code}/photos/{photo:guid}",
        "POST /track/{code}?handler=Add", "POST /track/{code}?handler=Appeal", "POST /track/{code}?handler=Rate", "POST /track/{code}?handler=Urge",
        "POST /track/{code}?handler=Withdraw", "GET /receipt/{code}", "GET /api/seal-keys", "POST /api/portal/demands", "GET /api/portal/demands/{code}",
        "POST /api/field/devices", "POST /api/field/devices/code", "GET /field", "GET /field/{*path}", "GET /field/sw.js", "GET /field/app.webmanifest",
    ];

    /// <summary>Unsafe doors that no browser session reaches.</summary>
    private static readonly string[] WithoutToken = ["POST /api/field/devices", "POST /api/field/devices/code", "POST /api/portal/demands"];

    [Theory, OnEveryDatabase]
    public async Task Has_a_policy_or_is_open_on_purpose(TownRef here)
    {
        var doors = await Door.All((await here.Open()).Services);
        doors.Count.ShouldBeGreaterThan(35); // the guard finds what it looks for
        doors.Where(d => d.PolicyNames.Count == 0 && !d.IsAnonymous).Select(d => d.Name).ShouldBeEmpty();
        doors.Where(d => d.PolicyNames.Contains("")).Select(d => d.Name).ShouldBeEmpty();
        doors.Where(d => d.IsAnonymous).Select(d => d.Name).Except(Anonymous).ShouldBeEmpty();
        Anonymous.Except(doors.Where(d => d.IsAnonymous).Select(d => d.Name)).ShouldBeEmpty();
        doors.Where(d => d.IsUnsafe && d.NeedsNoToken).Select(d => d.Name).ShouldBe(WithoutToken);
    }

    [Theory, OnEveryDatabase]
    public async Task Asks_strangers_to_sign_in(TownRef here)
    {
        var town = await here.Open();
        var stranger = town.NewClient();
        var token = await TokenOf(stranger);
        var answers = await Try(town, d => d is { IsAnonymous: false }, stranger, token);
        output.WriteLine($"{here}: {answers.Count} doors, tried without signing in");
        answers.Where(a => !a.Knock.AsksToSignIn).Select(Told).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task Opens_for_the_roles_of_its_policy_and_for_no_other(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (wrong, opened, closed) = (new List<string>(), 0, 0);
        foreach (var role in Enum.GetValues<Role>())
        {
            var person = await quarter.Person(role, quarter.Region);
            foreach (var (door, knock) in await Try(town, d => !d.IsAnonymous && !Ends(d), person.Http, await TokenOf(person.Http)))
            {
                var fits = door.Admits(role) ? !knock.IsForbidden && !knock.AsksToSignIn && !knock.AsksForToken && knock.Status < 500 : knock.IsForbidden;
                if (!fits) wrong.Add($"{role}: {Told((door, knock))}");
                if (door.Admits(role)) opened++;
                else closed++;
            }
        }
        output.WriteLine($"{here}: {opened + closed} knocks by {Enum.GetValues<Role>().Length} roles: {opened} let in, {closed} turned away");
        wrong.ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task Lets_nothing_be_changed_without_the_token_of_our_own_pages(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var person = await Person.Join(town, "everybody", quarter.Region.Id);
        foreach (var role in Enum.GetValues<Role>()) await person.IsGiven(role, quarter.Region.Id);
        await person.SignsIn();
        var answers = await Try(town, d => d is { IsUnsafe: true, NeedsNoToken: false }, person.Http, null);
        output.WriteLine($"{here}: {answers.Count} unsafe doors, tried without a token");
        answers.Count.ShouldBeGreaterThan(25);
        answers.Where(a => !a.Knock.AsksForToken).Select(Told).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task Stands_in_the_document_of_the_api(TownRef here)
    {
        var town = await here.Open();
        var person = await (await town.Quarter()).Dispatcher();
        using var document = JsonDocument.Parse((await person.Gets("/openapi/v1.json")).Body);
        var told = document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(verb => $"{verb.Name.ToUpperInvariant()} {path.Name}")).ToHashSet();
        (await Door.All(town.Services)).Where(d => d.IsApi).Select(d => Constraints().Replace(d.Name, "}")).Except(told).ShouldBeEmpty();
    }

    /// <summary>Bodies of the same simple name are not told as one.</summary>
    [Theory, OnEveryDatabase]
    public async Task Is_told_with_the_body_it_takes(TownRef here)
    {
        var person = await (await (await here.Open()).Quarter()).Dispatcher();
        using var document = JsonDocument.Parse((await person.Gets("/openapi/v1.json")).Body);
        BodyOf(document, "/api/account/password", "put").ShouldBe(["chosen", "current"]);
        BodyOf(document, "/api/account/passkeys", "post").ShouldBe(["credential", "ticket"]);
        BodyOf(document, "/api/portal/demands", "post").ShouldContain("words");
    }

    private static List<string> BodyOf(JsonDocument document, string path, string verb)
    {
        var content = document.RootElement.GetProperty("paths").GetProperty(path).GetProperty(verb).GetProperty("requestBody").GetProperty("content");
        var name = content.GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString()!.Split('/')[^1];
        return [.. document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty(name).GetProperty("properties").EnumerateObject().Select(p => p.Name).Order()];
    }

    [GeneratedRegex(@"(:\w+)?\??\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Constraints();

    // whoever walks through it is signed out and can try no other
    private static bool Ends(Door door) => door.Name == "DELETE /api/session" || door.Route.Contains("sign-out");

    private static async Task<List<(Door Door, Knock Knock)>> Try(Town town, Func<Door, bool> which, HttpClient http, string? token)
    {
        var answers = new List<(Door, Knock)>();
        foreach (var door in (await Door.All(town.Services)).Where(which)) answers.Add((door, await door.Knock(http, token)));
        return answers;
    }

    private static string Told((Door Door, Knock Knock) answer) => $"{answer.Door.Name}: {answer.Knock.Status} {answer.Knock.Location} {answer.Knock.Problem}";

    private static async Task<string> TokenOf(HttpClient http)
    {
        using var me = JsonDocument.Parse(await http.GetStringAsync("/api/session"));
        return me.RootElement.GetProperty("antiforgery").GetString()!;
    }
}
