using System.Security.Cryptography;
using Lindian.Data;
using Lindian.Data.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>Keeps the second factors of accounts and tells whether a code is right. Everything is saved by the caller.</summary>
public sealed class SecondFactors(AppDb db, Vault vault, TimeProvider clock)
{
    private const string Issuer = "Lindian";

    public Task<SecondFactor?> Of(Guid accountId, CancellationToken ct) => db.Set<SecondFactor>().SingleOrDefaultAsync(f => f.AccountId == accountId, ct);

    /// <summary>A new key; one that was begun and never confirmed is thrown away.</summary>
    public async Task Begin(Account account, CancellationToken ct)
    {
        await vault.Ready(account.Id, ct);
        var key = vault.Seal(account.Id, RandomNumberGenerator.GetBytes(Totp.KeySize));
        if (await Of(account.Id, ct) is { } begun) begun.Key = key;
        else db.Add(new SecondFactor { AccountId = account.Id, Key = key });
    }

    /// <summary>Takes a code of the phone, or a recovery code, which is used up. What was taken once is not taken again.</summary>
    public async Task<bool> Take(Account account, string typed, CancellationToken ct)
    {
        var (factor, code) = (await Of(account.Id, ct), RecoveryCodes.Bare(typed));
        if (factor is null) return false;
        await vault.Load([account.Id], ct);
        account.ConcurrencyStamp = RandomNumberGenerator.GetHexString(32); // of two that come at the same moment one stumbles
        if (code.Length != Totp.Digits) return factor.ConfirmedAt is not null && UseUp(factor, code);
        if (Totp.StepOf(vault.OpenBytes(factor.Key) ?? [], code, clock.GetUtcNow(), factor.LastStep) is not { } step) return false;
        factor.LastStep = step;
        return true;
    }

    public IReadOnlyList<string> GiveRecoveryCodes(SecondFactor factor)
    {
        var codes = RecoveryCodes.New();
        factor.RecoveryCodes = vault.Seal(factor.AccountId, string.Join('\n', codes));
        return codes;
    }

    /// <summary>What the phone is shown: the key as text and as the address of its QR code.</summary>
    public async Task<(string Text, string Address)> Show(SecondFactor factor, string staffNumber, CancellationToken ct)
    {
        await vault.Load([factor.AccountId], ct);
        var key = vault.OpenBytes(factor.Key) ?? [];
        return (Totp.Text(key), Totp.Address(key, Issuer, staffNumber));
    }

    public async Task<int> CodesLeft(SecondFactor factor, CancellationToken ct)
    {
        await vault.Load([factor.AccountId], ct);
        return RecoveryCodes.Of(vault.Open(factor.RecoveryCodes)).Count;
    }

    private bool UseUp(SecondFactor factor, string code)
    {
        if (RecoveryCodes.Without(RecoveryCodes.Of(vault.Open(factor.RecoveryCodes)), code) is not { } left) return false;
        factor.RecoveryCodes = vault.Seal(factor.AccountId, string.Join('\n', left));
        return true;
    }
}
