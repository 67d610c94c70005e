using System.Text.Json.Serialization;
using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>An administrator gives a member a new one-time password; the account opens if there is none, is unlocked, and its sessions end.</summary>
public sealed class ResetPassword(AppDb db, WithinSight within, OneTimePasswords passwords, Sessions sessions, AccessNotes notes)
    : UseCase<ResetPassword.Request, ResetPassword.Issued>(db)
{
    public sealed record Request(Guid MemberId);

    public sealed record Issued
    {
        /// <summary>Not kept with the operation: a repeat of the request does not tell it again.</summary>
        [JsonIgnore]
        public string? OneTimePassword { get; init; }
    }

    protected override async Task<Issued> Handle(Request request, CancellationToken ct)
    {
        var member = await within.Member(request.MemberId, ct);
        if (member.LeftAt is not null) throw new RuleBroken("member.left");
        await sessions.EndAllOf(member.Id, except: null, ct);
        notes.Add("password-reset", member.Id);
        return new Issued { OneTimePassword = await passwords.Issue(member, ct) };
    }
}
