using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lindian.Data.Maps.Customers;
using Lindian.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Doors;

/// <summary>Whatever a program sends, it is answered or refused with a code; nothing falls over (N-1).</summary>
public sealed partial class RequestsThatMakeNoSense(ITestOutputHelper output)
{
    private static readonly int Count = Environment.GetEnvironmentVariable("LINDIAN_LONG") == "1" ? 10_000 : 500;
    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("LINDIAN_SEED") ?? "1", CultureInfo.InvariantCulture);

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Are_answered_or_refused_with_a_code(TownRef here)
    {
        var town = await here.Open();
        var person = await Everybody(town);
        using var document = JsonDocument.Parse((await person.Gets("/openapi/v1.json")).Body);
        var operations = ToldOperation.All(document.RootElement);
        operations.Count.ShouldBeGreaterThan(50);
        var nonsense = new Nonsense(new Random(Seed), document.RootElement.GetProperty("components").GetProperty("schemas"), await Known(town));
        var (token, wrong, answers) = (await Token(person), new List<string>(), new Dictionary<int, int>());
        for (var i = 0; i < Count; i++)
        {
            var request = new MalformedRequest(nonsense, nonsense.Any(operations));
            if (request.SignsOut) continue;
            using var message = request.Message(token);
            using var answer = await person.Http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
            var status = (int)answer.StatusCode;
            answers[status] = answers.GetValueOrDefault(status) + 1;
            if (await Fault(answer) is { } fault) wrong.Add($"{fault}: {request}");
        }
        output.WriteLine($"{here}, seed {Seed}: " + string.Join(", ", answers.OrderBy(a => a.Key).Select(a => $"{a.Value} x {a.Key}")));
        answers.GetValueOrDefault(401).ShouldBe(0); // who is signed out tries nothing any more
        wrong.ShouldBeEmpty();
    }

    private static async Task<string?> Fault(HttpResponseMessage answer)
    {
        if (answer.IsSuccessStatusCode) return null;
        var text = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode >= 500 || answer.Content.Headers.ContentType?.MediaType != "application/problem+json") return $"{(int)answer.StatusCode} {text}";
        using var problem = JsonDocument.Parse(text);
        var code = problem.RootElement.TryGetProperty("code", out var told) ? told.GetString() ?? "" : "";
        return Code().IsMatch(code) && problem.RootElement.GetProperty("title").GetString() is { Length: > 0 } ? null : $"{(int)answer.StatusCode} without a code: {text}";
    }

    private static async Task<Person> Everybody(Town town)
    {
        var person = await Person.Join(town, "everybody", town.CompanyId);
        foreach (var role in Enum.GetValues<Role>()) await person.IsGiven(role, town.CompanyId);
        await person.SignsIn();
        return person;
    }

    /// <summary>Ids that exist, so that requests come further than to the door.</summary>
    private static async Task<IReadOnlyList<Guid>> Known(Town town)
    {
        var quarter = await town.Quarter();
        var (clerk, manager) = (await quarter.HallClerk(), await quarter.Manager());
        var raised = await clerk.Raises("家里停电了", quarter, phone: "13812345678", name: "李雷");
        await (await quarter.Dispatcher()).Triages(raised, "REPAIR-OUTAGE");
        await town.Settle();
        return await town.InDb(async (db, _) => (IReadOnlyList<Guid>)
            [raised.Id, manager.MemberId, quarter.Community.Id, quarter.Team.Id, quarter.Department.Id, .. await db.Customers.Select(c => c.Id).Take(2).ToListAsync()]);
    }

    private static async Task<string> Token(Person person)
    {
        using var me = JsonDocument.Parse((await person.Gets("/api/session")).Body);
        return me.RootElement.GetProperty("antiforgery").GetString() ?? "";
    }

    [GeneratedRegex("^[a-z0-9]+([.-][a-z0-9]+)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
