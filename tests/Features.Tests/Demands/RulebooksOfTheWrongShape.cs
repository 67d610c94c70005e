using System.Text.Json.Nodes;
using Lindian.Features.Governance;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Demands;

/// <summary>A rulebook that the area could not work with is refused when it is sent in, with the place in the document.</summary>
public sealed class RulebooksOfTheWrongShape
{
    public static TheoryData<string, string, string, string?, string, string> Wrongs { get; } = new()
    {
        // book, where, what is put there (null removes it), under which name in an object; the code and the place that are told
        { "demand-types", "0", "code", "\"with blank\"", "rulebook.code-wrong", "$[0].code" },
        { "demand-types", "1", "code", "\"REPAIR\"", "rulebook.twice", "$[1].code" },
        { "demand-types", "1", "parent", "\"NOWHERE\"", "rulebook.unknown", "$[1].parent" },
        { "demand-types", "0", "parent", "\"REPAIR-OUTAGE\"", "rulebook.circle", "$[0].parent" },
        { "demand-types", "0", "zh", "\" \"", "rulebook.missing", "$[0].zh" },
        { "demand-types", "0", "en", null, "rulebook.missing", "$[0].en" },
        { "demand-types", "0", "norm", "\"N-999\"", "rulebook.unknown", "$[0].norm" },
        { "demand-types", "0", "best", "\"Worst\"", "rulebook.not-readable", "$[0].best" },
        { "demand-types", "0", "best", "77", "rulebook.value-unknown", "$[0].best" },
        { "demand-keyword-rules", "0", "words", "[]", "rulebook.missing", "$[0].words" },
        { "demand-keyword-rules", "0", "words", "[\"停电\",\" \"]", "rulebook.missing", "$[0].words[1]" },
        { "demand-keyword-rules", "0", "words", "[\"停电\",\"停电\"]", "rulebook.twice", "$[0].words[1]" },
        { "demand-keyword-rules", "0", "type", "\"NOWHERE\"", "rulebook.unknown", "$[0].type" },
        { "demand-keyword-rules", "0", "best", "\"Worst\"", "rulebook.value-unknown", "$[0].best" },
        { "demand-keyword-rules", "0", "priority", "\"Soon\"", "rulebook.value-unknown", "$[0].priority" },
        { "demand-keyword-rules", "0", "weight", "0", "rulebook.out-of-range", "$[0].weight" },
        { "demand-danger-words", "", "zh", "[]", "rulebook.missing", "$.zh" },
        { "demand-danger-words", "", "zh", "[\"电\"]", "rulebook.word-too-short", "$.zh[0]" },
        { "demand-danger-words", "", "typos", "[null]", "rulebook.missing", "$.typos[0]" },
        { "demand-danger-words", "", "confusables", "{\"电\":[\"店\"],\"线\":[\"店\"]}", "rulebook.stands-for-two", "$.confusables.线[0]" },
        { "demand-danger-words", "", "confusables", "{\"电线\":[\"店\"]}", "rulebook.not-one-character", "$.confusables.电线" },
        { "demand-lists", "", "channels", "[]", "rulebook.missing", "$.channels" },
        { "demand-lists", "channels/1", "code", "\"HOTLINE\"", "rulebook.twice", "$.channels[1].code" },
        { "demand-lists", "verdicts/0", "code", "\"Nobody\"", "rulebook.value-unknown", "$.verdicts[0].code" },
        { "demand-lists", "routingRules/0", "target", "\"somebody\"", "rulebook.value-unknown", "$.routingRules[0].target" },
        { "demand-lists", "routingRules/0", "type", "\"NOWHERE\"", "rulebook.unknown", "$.routingRules[0].type" },
        { "demand-lists", "routingRules/0", "when", "\"sometimes\"", "rulebook.value-unknown", "$.routingRules[0].when" },
        { "demand-lists", "followUpScript/0", "answer", "\"maybe\"", "rulebook.value-unknown", "$.followUpScript[0].answer" },
        { "traditional-characters", "", "電", "\"电电\"", "rulebook.not-one-character", "$.電" },
        { "traditional-characters", "", "天", "\"天\"", "rulebook.same-character", "$.天" },
        { "demand-escalation", "", "remindMinutesBefore", "0", "rulebook.out-of-range", "$.remindMinutesBefore" },
        { "demand-escalation", "levels/1", "minutesAfter", "-1", "rulebook.out-of-range", "$.levels[1].minutesAfter" },
        { "demand-escalation", "levels/2", "minutesAfter", "5", "rulebook.not-rising", "$.levels[2]" },
        { "demand-escalation", "levels/0", "role", "\"Boss\"", "rulebook.not-readable", "$.levels[0].role" },
    };

    [Theory, MemberData(nameof(Wrongs))]
    public async Task Are_refused_with_the_place(string book, string where, string name, string? value, string code, string place)
    {
        var town = await Town.Shared(Lindian.Data.Provider.Sqlite);
        var admin = await (await town.Quarter()).Administrator();
        var document = JsonNode.Parse(Shipped(town, book).Json)!;
        Put(where.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(document, Step), name, value);

        var reply = await Sends(admin, book, document);

        (reply.Status, reply.Code).ShouldBe((400, code), reply.Body);
        JsonNode.Parse(reply.Body)!["title"]!.GetValue<string>().ShouldContain(place);
    }

    [Theory, OnEveryDatabase]
    public async Task A_list_where_an_object_belongs_is_refused(TownRef here)
    {
        var town = await here.Open();
        var admin = await (await town.Quarter()).Administrator();

        foreach (var book in town.Services.GetServices<DefaultRulebook>().Where(b => b.Check is not null && b.Name.StartsWith("demand-", StringComparison.Ordinal)))
        {
            var other = JsonNode.Parse(book.Json) is JsonArray ? "{}" : "[]";
            (await Sends(admin, book.Name, JsonNode.Parse(other)!)).Code.ShouldBe("rulebook.not-readable", book.Name);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_code_that_was_there_cannot_go(TownRef here)
    {
        var town = await here.Open();
        var admin = await (await town.Quarter()).Administrator();
        var types = JsonNode.Parse(Shipped(town, "demand-types").Json)!.AsArray();
        var leaf = types.Last(t => !types.Any(other => (string?)other!["parent"] == (string?)t!["code"]))!;
        types.Remove(leaf);

        (await Sends(admin, "demand-types", types)).Code.ShouldBe("rulebook.code-gone");
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task What_is_shipped_passes_its_own_check(TownRef here)
    {
        var town = await here.Open();
        var admin = await (await town.Quarter()).Administrator();
        var books = town.Services.GetServices<DefaultRulebook>().Where(b => b.Check is not null && b.File.StartsWith("Demands.", StringComparison.Ordinal)).ToList();

        books.Count.ShouldBe(6);
        foreach (var book in books) (await Sends(admin, book.Name, JsonNode.Parse(book.Json)!)).Status.ShouldBe(200, book.Name);
    }

    private static DefaultRulebook Shipped(Town town, string book) => town.Services.GetServices<DefaultRulebook>().Single(b => b.Name == book);

    private static Task<Reply> Sends(Person admin, string book, JsonNode content) => admin.Posts($"/api/rulebooks/{book}/versions?fromVersion=1", content);

    private static JsonNode Step(JsonNode at, string name) => (int.TryParse(name, out var index) ? at[index] : at[name])!;

    private static void Put(JsonNode at, string name, string? value)
    {
        if (value is null) at.AsObject().Remove(name);
        else at[name] = JsonNode.Parse(value);
    }
}
