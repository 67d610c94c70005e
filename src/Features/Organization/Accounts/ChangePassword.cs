using Lindian.Data;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>
/// A member chooses a password of their own (domain-facts L17); their other sessions end. Not a repeatable operation: its
/// record would keep a quick hash of the password.
/// </summary>
public sealed class ChangePassword(AppDb db, CurrentUser user, OwnAccount own, PasswordRules rules, Sessions sessions)
{
    public sealed record Request(string Current, string Chosen);

    public async Task Run(Request request, CancellationToken ct)
    {
        var account = await own.WithPassword(request.Current, ct);
        await rules.Check(account, user.StaffNumber, request.Chosen, ct);
        rules.Take(account, request.Chosen);
        await sessions.EndAllOf(user.MemberId, except: user.SessionId, ct);
        await db.SaveChangesAsync(ct);
    }
}
