using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Lindian.Features.Organization;

/// <summary>A member proves once more who they are and gets what their device is to sign. Nothing is there before the device has answered.</summary>
public sealed class BeginPasskey(PasskeyRoom room, OwnAccount own, PasskeyTickets tickets, IPasskeyHandler<Account> passkeys)
{
    public const int LongestName = 40;

    /// <param name="Proof">The code of who has a second factor by code, else the password.</param>
    public sealed record Request(string Name, string Proof);

    /// <param name="Options">What the browser hands to the device, as the standard writes it (W3C WebAuthn, JSON).</param>
    public sealed record Asked(string Ticket, string Options);

    /// <exception cref="RuleBroken"><c>passkey.too-many</c></exception>
    public async Task<Asked> Run(Request request, HttpContext visitor, CancellationToken ct)
    {
        var name = Typed.Required(request.Name, "name", LongestName);
        var account = await own.Again(request.Proof, ct);
        await room.Db.SaveChangesAsync(ct);
        await room.Check(account, ct);
        var asked = await passkeys.MakeCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = own.StaffNumber, DisplayName = own.Name }, visitor);
        return new(tickets.ForAdding(asked.AttestationState, account, name), asked.CreationOptionsJson);
    }
}
