using Lindian.Data;
using Lindian.Data.Maps.Organization;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>
/// Makes the company and its first administrator in an empty installation (N-6), who chooses the password: no default one
/// exists. Refused as soon as anybody is there, also when two do it at once. Not a repeatable operation: its record would
/// keep a quick hash of the password.
/// </summary>
public sealed class SetUpCompany(AppDb db, Occasion occasion, PasswordRules rules, OneTimePasswords oneTime, SetupCode code)
{
    private const string Mark = "set-up";

    public sealed record Request(string Code, string Company, string StaffNumber, string Name, string Chosen);

    /// <summary>As the guide does it.</summary>
    public async Task Run(Request request, CancellationToken ct)
    {
        if (!code.Is(request.Code)) throw new BadInput("code", "setup.code-wrong");
        var member = await Found(request.Company, request.StaffNumber, request.Name, ct);
        var account = oneTime.Open(member);
        await rules.Check(account, member.StaffNumber, request.Chosen, ct);
        rules.Take(account, request.Chosen);
        await Save(ct);
    }

    /// <summary>As the command line does it. Returns a password that works once.</summary>
    public async Task<string> Run(string company, string staffNumber, string name, CancellationToken ct)
    {
        var password = await oneTime.Issue(await Found(company, staffNumber, name, ct), ct);
        await Save(ct);
        return password;
    }

    public Task<bool> IsDone(CancellationToken ct) => db.Members.AnyAsync(ct);

    private async Task<Member> Found(string company, string staffNumber, string name, CancellationToken ct)
    {
        if (await IsDone(ct)) throw new RuleBroken("setup.done");
        var unit = Unit.Open(UnitKind.Company, null, "C", Typed.Required(company, "company", 60));
        var member = Member.Join(Organization.StaffNumber.Checked(staffNumber), Typed.Required(name, "name", 40), unit.Id);
        member.Give(Role.Administrator, unit.Id);
        occasion.Actor = Actor.Member(member.Id, [Role.Administrator]);
        db.AddRange(unit, member, new CounterRow { Name = Mark, Next = 1 });
        return member;
    }

    private async Task Save(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException broken) when (Duplicates.Of<CounterRow>(broken))
        {
            throw new RuleBroken("setup.done");
        }
    }
}
