using System.Text.Json.Serialization;
using Lindian.Data;
using Lindian.Data.Maps.Organization;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>A new colleague with an account and a one-time password, which is told once and must be changed at the first sign-in (O-6).</summary>
public sealed class JoinMember(AppDb db, WithinSight within, OneTimePasswords passwords) : UseCase<JoinMember.Request, JoinMember.Joined>(db)
{
    public sealed record Request(string StaffNumber, string Name, Guid UnitId, string? WorkPhone = null);

    public sealed record Joined(Guid Id)
    {
        /// <summary>Not kept with the operation: a repeat of the request does not tell it again.</summary>
        [JsonIgnore]
        public string? OneTimePassword { get; init; }
    }

    protected override async Task<Joined> Handle(Request request, CancellationToken ct)
    {
        var number = StaffNumber.Checked(request.StaffNumber);
        if (await Db.Members.AnyAsync(m => m.StaffNumber == number, ct)) throw new RuleBroken("member.number-taken", number);
        var unit = await within.Unit(request.UnitId, ct);
        if (unit.ClosedAt is not null) throw new RuleBroken("unit.closed");
        var member = Member.Join(number, Typed.Required(request.Name, "name", 40), unit.Id, Typed.Optional(request.WorkPhone, "workPhone", 30));
        Db.Add(member);
        return new Joined(member.Id) { OneTimePassword = await passwords.Issue(member, ct) };
    }
}
