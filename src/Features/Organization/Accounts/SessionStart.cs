using Lindian.Data;
using Lindian.Domain;

namespace Lindian.Features.Organization;

/// <summary>The end of every way of signing in: the session, the line in the access log, the save.</summary>
public sealed class SessionStart(AppDb db, SignInRules rules, TimeProvider clock)
{
    public SessionRow Begin(Account account, string device)
    {
        LookAtAge(account);
        var session = new SessionRow
        {
            Id = NewId.Next(), AccountId = account.Id, StartedAt = clock.Now(), SeenAt = clock.Now(), Device = device.Length > 120 ? device[..120] : device,
        };
        db.Set<SessionRow>().Add(session);
        Note("sign-in", account.MemberId);
        return session;
    }

    /// <summary>A password that grew too old must be changed from now on.</summary>
    public void LookAtAge(Account account)
    {
        if (rules.TooOld(account.PasswordChangedAt, clock.Now())) account.MustChangePassword = true;
    }

    public void Note(string what, Guid memberId) => db.AccessLog.Add(new AccessRow { Id = NewId.Next(), At = clock.Now(), MemberId = memberId, What = what });

    /// <param name="refusal">The code for who came at the same moment as another attempt.</param>
    public async Task Save(string refusal, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (RuleBroken stale) when (stale.Code == "stale")
        {
            throw new RuleBroken(refusal);
        }
    }
}
