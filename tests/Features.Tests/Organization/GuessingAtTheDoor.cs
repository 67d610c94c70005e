using System.Diagnostics;
using System.Text.Json;
using Lindian.Data;
using Lindian.Features.Organization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Organization;

public sealed class GuessingAtTheDoor
{
    [Theory, OnEveryDatabase]
    public async Task Unknown_wrong_and_locked_get_the_same_answer(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (clerk, locked) = (await quarter.HallClerk(), await quarter.HallClerk());
        for (var i = 0; i < 5; i++) await locked.SignsIn("wrong-password");
        var thief = Person.Resident(town);

        var answers = new List<string>();
        foreach (var (number, password) in new[] { ("NOBODY", "x"), (clerk.StaffNumber, "x"), (locked.StaffNumber, Person.Password), ("", ""), ("NOBODY", Person.Password) })
            answers.Add(Untraced(await thief.Posts("/api/session", new { staffNumber = number, password })));
        answers.Distinct().ShouldHaveSingleItem();
    }

    /// <summary>With a hash that takes long enough to be seen: an unknown number must not be answered before it was computed.</summary>
    [Fact]
    public async Task An_unknown_number_costs_as_much_work_as_a_known_one()
    {
        var town = await Town.Build(Provider.Sqlite, builder => builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 400_000));
        var clerk = await Person.Join(town, "clerk", town.CompanyId);
        var thief = Person.Resident(town);
        await Took(thief, "NOBODY"); // the first one makes what the others are measured against

        var (known, unknown) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var i = 0; i < 4; i++)
        {
            known = new[] { known, await Took(thief, clerk.StaffNumber) }.Min();
            unknown = new[] { unknown, await Took(thief, "NOBODY" + i) }.Min();
        }
        unknown.ShouldBeGreaterThan(known / 3);
    }

    [Theory, OnEveryDatabase]
    public async Task Many_numbers_from_one_address_are_stopped_and_nobody_else_is(TownRef here)
    {
        var town = await Town.Build(here.Provider, builder => builder.Services.AddSingleton(new SignInRules { FailuresPerAddress = 8 }));
        var clerk = await (await town.Quarter()).HallClerk();
        var thief = Person.Resident(town);
        for (var i = 0; i < 8; i++) (await thief.Posts("/api/session", new { staffNumber = $"S{i}", Person.Password })).Code.ShouldBe("sign-in.refused");

        var right = await thief.Posts("/api/session", new { clerk.StaffNumber, Person.Password });
        (right.Status, right.Code).ShouldBe((429, "sign-in.too-often"));
        (await (await thief.Opens("/sign-in")).Submit("", new { clerk.StaffNumber, Person.Password })).Status.ShouldBe(429);
        (await clerk.SignsIn()).Status.ShouldBe(204);
    }

    [Theory, OnEveryDatabase]
    public async Task The_current_password_cannot_be_guessed_at_an_open_browser(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        const string Chosen = "Rainy-night-77";
        for (var i = 0; i < 5; i++) (await clerk.Puts("/api/account/password", new { current = $"guess-{i}", chosen = Chosen })).Code.ShouldBe("password.current-wrong");

        (await clerk.Puts("/api/account/password", new { current = Person.Password, chosen = Chosen })).Code.ShouldBe("password.current-wrong");
    }

    private static async Task<TimeSpan> Took(Person thief, string number)
    {
        var began = Stopwatch.GetTimestamp();
        (await thief.Posts("/api/session", new { staffNumber = number, password = "wrong" })).Code.ShouldBe("sign-in.refused");
        return Stopwatch.GetElapsedTime(began);
    }

    private static string Untraced(Reply reply)
    {
        using var problem = JsonDocument.Parse(reply.Body);
        return string.Join(' ', problem.RootElement.EnumerateObject().Where(p => p.Name != "trace").Select(p => p.ToString()).Prepend($"{reply.Status}"));
    }
}
