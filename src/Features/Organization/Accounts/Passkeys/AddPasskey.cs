using Lindian.Data;
using Lindian.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Lindian.Features.Organization;

/// <summary>The device has answered: the member has a passkey, and their password alone opens nothing any more.</summary>
public sealed class AddPasskey(PasskeyRoom room, OwnAccount own, PasskeyTickets tickets, IPasskeyHandler<Account> passkeys, AccessNotes notes)
{
    /// <param name="Credential">What the device answered, as the standard writes it.</param>
    public sealed record Request(string Ticket, string Credential);

    /// <exception cref="RuleBroken"><c>passkey.too-late</c>: begin again; <c>passkey.refused</c>: not the answer to what was asked; <c>passkey.too-many</c>.</exception>
    public async Task Run(Request request, HttpContext visitor, CancellationToken ct)
    {
        var account = await own.Get(ct);
        if (tickets.Read(request.Ticket) is not { } begun || begun.AccountId != account.Id || begun.Stamp != (account.SecurityStamp ?? "")) throw new RuleBroken("passkey.too-late");
        var shown = await passkeys.PerformAttestationAsync(new() { HttpContext = visitor, CredentialJson = request.Credential, AttestationState = begun.State });
        if (!shown.Succeeded) throw new RuleBroken("passkey.refused");
        await room.Check(account, ct);
        var (made, note) = (shown.Passkey, notes.Add("passkey-added", account.MemberId));
        room.Db.Add(new Passkey
        {
            AccountId = account.Id, CredentialId = made.CredentialId, PublicKey = made.PublicKey, Name = begun.Name, AddedAt = note.At,
            SignCount = made.SignCount, BackupEligible = made.IsBackupEligible, BackedUp = made.IsBackedUp,
        });
        account.PasskeySince ??= note.At;
        PasskeyTickets.End(account);
        await room.Db.SaveChangesAsync(ct);
    }
}
