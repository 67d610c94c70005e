using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>
/// Signs a member in with a passkey (O-6): the device names the account, has checked its owner by finger, face or PIN, and signs
/// for this address alone. A lock-out by wrong passwords does not stand in the way, because nothing here can be guessed.
/// </summary>
public sealed class SignInWithPasskey(AppDb db, PasskeyTickets tickets, IPasskeyHandler<Account> passkeys, Snapshot<Organisation> organisation, SessionStart start)
{
    public sealed record Request(string Ticket, string Credential, string Device);

    /// <summary>What a device is asked to sign; anybody may ask.</summary>
    public async Task<BeginPasskey.Asked> Ask(HttpContext visitor)
    {
        var asked = await passkeys.MakeRequestOptionsAsync(null, visitor);
        return new(tickets.ForSignIn(asked.AssertionState), asked.RequestOptionsJson);
    }

    /// <exception cref="RuleBroken"><c>sign-in.passkey-too-late</c>: begin again; <c>sign-in.passkey-refused</c>, whatever is wrong with it.</exception>
    public async Task<SessionRow> Handle(Request request, HttpContext visitor, CancellationToken ct)
    {
        if (tickets.Read(request.Ticket) is not { } begun || begun.AccountId != Guid.Empty) throw new RuleBroken("sign-in.passkey-too-late");
        var shown = await passkeys.PerformAssertionAsync(new() { HttpContext = visitor, CredentialJson = request.Credential, AssertionState = begun.State });
        var session = shown.Succeeded ? await Begin(shown, begun, request.Device, ct) : null;
        if (session is null) start.Note("sign-in-refused", shown.User?.MemberId ?? Guid.Empty);
        await start.Save("sign-in.passkey-refused", ct);
        return session ?? throw new RuleBroken("sign-in.passkey-refused");
    }

    // an answer is taken once: what was asked before the last sign-in with this passkey is over
    private async Task<SessionRow?> Begin(PasskeyAssertionResult<Account> shown, PasskeyTickets.Begun begun, string device, CancellationToken ct)
    {
        var (account, told) = (shown.User, shown.Passkey);
        if (account is null || told is null || (await organisation.Get(ct)).Member(account.MemberId) is not { LeftAt: null }) return null;
        var passkey = await db.Set<Passkey>().SingleAsync(p => p.AccountId == account.Id && p.CredentialId == told.CredentialId, ct);
        if (passkey.UsedAt >= begun.At) return null;
        var session = start.Begin(account, device);
        (passkey.UsedAt, passkey.SignCount, passkey.BackedUp) = (session.StartedAt, told.SignCount, told.IsBackedUp);
        return session;
    }
}
