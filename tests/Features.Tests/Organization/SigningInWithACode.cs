using System.Text;
using Lindian.Data;
using Lindian.Domain.Organization;
using Lindian.Features.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Organization;

public sealed class SigningInWithACode
{
    [Theory, InlineData(59, "287082"), InlineData(1111111109, "081804"), InlineData(1111111111, "050471"), InlineData(1234567890, "005924"), InlineData(2000000000, "279037"), InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long second, string code)
    {
        var key = "12345678901234567890"u8.ToArray();
        Totp.Code(key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(second))).ShouldBe(code); // RFC 6238, appendix B
        Totp.Text(key).ShouldBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        Phone.Bytes(Totp.Text(key)).ShouldBe(key);
    }

    [Theory, OnEveryDatabase]
    public async Task The_code_is_asked_for_after_the_password_and_taken_once(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        var (phone, _) = await Phone.Of(clerk);

        var browser = Person.Resident(clerk.Town);
        var ticket = await Ticket(browser, clerk);
        (await browser.Gets("/api/units")).Status.ShouldBe(401);
        (await Enters(browser, ticket, phone.Wrong())).Code.ShouldBe("sign-in.code-wrong");
        var code = phone.Code(later: 1);
        (await Enters(browser, ticket, code)).Status.ShouldBe(204);
        (await browser.Gets("/api/units")).Status.ShouldBe(200);

        var thief = Person.Resident(clerk.Town);
        (await Enters(thief, await Ticket(thief, clerk), code)).Code.ShouldBe("sign-in.code-wrong");
        (await Enters(thief, ticket + "x", code)).Code.ShouldBe("sign-in.code-too-late");
    }

    [Theory, OnEveryDatabase]
    public async Task A_recovery_code_opens_once(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        var (_, codes) = await Phone.Of(clerk);
        codes.Distinct().Count().ShouldBe(10);

        foreach (var (typed, status) in new[] { (codes[3].ToLowerInvariant().Replace("-", " "), 204), (codes[3], 409), (codes[4], 204) })
        {
            var browser = Person.Resident(clerk.Town);
            (await Enters(browser, await Ticket(browser, clerk), typed)).Status.ShouldBe(status, typed);
        }
    }

    /// <summary>A right password between wrong codes does not begin the count anew.</summary>
    [Theory, OnEveryDatabase]
    public async Task Five_wrong_codes_lock_the_account(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        var (phone, codes) = await Phone.Of(clerk);
        var thief = Person.Resident(clerk.Town);
        var early = await Ticket(thief, clerk);

        for (var i = 0; i < 5; i++) (await Enters(thief, await Ticket(thief, clerk), phone.Wrong())).Code.ShouldBe("sign-in.code-wrong");

        (await Enters(thief, early, codes[0])).Code.ShouldBe("sign-in.code-wrong");
        (await thief.Posts("/api/session", new { clerk.StaffNumber, Person.Password })).Code.ShouldBe("sign-in.refused");
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task The_code_must_come_within_five_minutes_of_the_password(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        var (phone, _) = await Phone.Of(clerk);
        var browser = Person.Resident(clerk.Town);
        var ticket = await Ticket(browser, clerk);

        clerk.Town.Clock.Pass(TimeSpan.FromMinutes(6));
        (await Enters(browser, ticket, phone.Code())).Code.ShouldBe("sign-in.code-too-late");
        (await Enters(browser, await Ticket(browser, clerk), phone.Code())).Status.ShouldBe(204);
    }

    [Theory, OnEveryDatabase]
    public async Task Neither_the_key_nor_the_codes_rest_in_clear(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        var key = (await clerk.Posts("/api/account/second-factor", new { current = Person.Password })).As<BeginSecondFactor.Key>();
        var codes = (await clerk.Puts("/api/account/second-factor", new { code = new Phone(clerk.Town, key.Text).Code() })).As<ConfirmSecondFactor.Codes>().RecoveryCodes;

        var kept = await clerk.Town.InDb(async (db, _) =>
        {
            var account = await db.Set<Account>().SingleAsync(a => a.MemberId == clerk.MemberId);
            return await db.Set<SecondFactor>().AsNoTracking().SingleAsync(f => f.AccountId == account.Id);
        });
        var bytes = Convert.ToHexString(kept.Key.ToArray()) + Convert.ToHexString(kept.RecoveryCodes!.ToArray());
        bytes.ShouldNotContain(Convert.ToHexString(Phone.Bytes(key.Text)));
        bytes.ShouldNotContain(Convert.ToHexString(Encoding.UTF8.GetBytes(codes[0])));
        (await clerk.Town.InDb((db, _) => db.Operations.AnyAsync(o => o.Answer.Contains(codes[0]) || o.Answer.Contains(key.Text)))).ShouldBeFalse();
    }

    [Theory, OnEveryDatabase]
    public async Task Whose_role_needs_it_works_only_with_it(TownRef here)
    {
        var town = await Town.Build(here.Provider, builder => builder.Services.AddSingleton(new SignInRules { SecondFactorRoles = [Role.Dispatcher] }));
        var quarter = await town.Quarter();
        var (clerk, dispatcher) = (await quarter.HallClerk(), await quarter.Dispatcher());

        (await clerk.Gets("/api/units")).Status.ShouldBe(200);
        (await dispatcher.Gets("/api/units")).Code.ShouldBe("account.second-factor-first");
        (await dispatcher.Opens("/manage/units")).Url.ShouldBe("/manage/account/second-factor");
        var (phone, _) = await Phone.Of(dispatcher);
        (await dispatcher.Gets("/api/units")).Status.ShouldBe(200);
        (await dispatcher.Posts("/api/account/second-factor/removal", new { code = phone.Code(later: 1) })).Code.ShouldBe("second-factor.required");
    }

    [Theory, OnEveryDatabase]
    public async Task An_administrator_takes_a_lost_one_away_for_a_reason(TownRef here)
    {
        var (town, quarter, admin) = await here.Start();
        var clerk = await quarter.HallClerk();
        await Phone.Of(clerk);
        var door = $"/api/members/{clerk.MemberId}/second-factor-reset";

        (await clerk.Posts(door, new { reason = "手机丢了，本人到场" })).Status.ShouldBe(403);
        (await admin.Posts(door, new { reason = "丢" })).Code.ShouldBe("second-factor.reason-too-short");
        (await (await admin.Opens($"/manage/members/{clerk.MemberId}/edit")).Submit("ResetFactor", new { Reason = "手机丢了，本人到场" })).Refusal.ShouldBe("");

        (await clerk.Gets("/api/units")).Status.ShouldBe(401);
        (await clerk.SignsIn()).Status.ShouldBe(204);
        var note = await town.InDb((db, _) => db.AccessLog.AsNoTracking().SingleAsync(a => a.SubjectId == clerk.MemberId && a.What == "second-factor-reset"));
        (note.MemberId, note.Detail).ShouldBe((admin.MemberId, "手机丢了，本人到场"));
    }

    internal static async Task<string> Ticket(Person browser, Person of)
    {
        var answer = await browser.Posts("/api/session", new { of.StaffNumber, Person.Password });
        answer.Status.ShouldBe(202);
        return answer.As<SessionEndpoints.CodeNeeded>().Ticket;
    }

    private static Task<Reply> Enters(Person browser, string ticket, string code) => browser.Posts("/api/session/code", new { ticket, code });
}
