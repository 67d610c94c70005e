using Lindian.Data;
using Lindian.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>A member gives a passkey up: it opens nothing any more, and whoever was signed in elsewhere is out.</summary>
public sealed class RemovePasskey(AppDb db, OwnAccount own, SecondFactorRule rule, Sessions sessions, AccessNotes notes)
{
    public sealed record Request(Guid Id, Terms Terms);

    /// <param name="Proof">The code of who has a second factor by code, else the password.</param>
    public sealed record Terms(string Proof);

    /// <exception cref="RuleBroken"><c>second-factor.required</c>: the role must have one, and this is the last.</exception>
    public async Task Run(Request request, CancellationToken ct)
    {
        var mine = await own.Get(ct);
        var all = await db.Set<Passkey>().Where(p => p.AccountId == mine.Id).ToListAsync(ct);
        var passkey = all.Find(p => p.Id == request.Id) ?? throw new NotFound("passkey");
        var last = all.Count == 1;
        if (last && rule.Applies && !mine.TwoFactorEnabled) throw new RuleBroken("second-factor.required");
        var account = await own.Again(request.Terms.Proof, ct);
        db.Remove(passkey);
        if (last) account.PasskeySince = null;
        PasskeyTickets.End(account);
        await sessions.EndAllOf(account.MemberId, except: own.SessionId, ct);
        notes.Add("passkey-removed", account.MemberId);
        await db.SaveChangesAsync(ct);
    }
}
