using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>Room, account and meter number of premises, in clear inside a use case, and how they come to rest sealed and findable.</summary>
public sealed class PremisesDetails(AppDb db, Vault vault, LookupRows rows, Lookups lookups)
{
    internal const int LongestBuilding = 120, LongestRoom = 40, LongestNumber = 40;

    public sealed record Clear(string? Room, string? Account, string? Meter);

    /// <summary>Nulls where nothing is known, and where the person was erased.</summary>
    public async Task<Clear> Read(Premises premises, CancellationToken ct)
    {
        await vault.LoadFor([premises.Room, premises.AccountNumber, premises.MeterNumber], ct);
        return new Clear(vault.Open(premises.Room), vault.Open(premises.AccountNumber), vault.Open(premises.MeterNumber));
    }

    /// <summary>Seals under the key of who lives there now, and keeps look-up and search in step.</summary>
    public async Task Write(Premises premises, Clear clear, CancellationToken ct)
    {
        await CheckAccount(premises.Id, clear.Account, ct);
        await vault.Ready(premises.KeyHolder, ct);
        premises.Detail(Seal(premises, clear.Room), Seal(premises, clear.Account), Seal(premises, clear.Meter));
        await rows.OfPremises(premises.Id, premises.KeyHolder, clear.Account, clear.Meter, ct);
        await db.Index(SearchKind, premises.Id, premises.Building, ct);
    }

    public const string SearchKind = "premises";

    /// <exception cref="BadInput">Too long, or not such a number.</exception>
    internal static Clear Typed(string? room, string? account, string? meter) =>
        new(Shared.Typed.Optional(room, "room", LongestRoom), Number(account, "accountNumber"), Number(meter, "meterNumber"));

    private static string? Number(string? typed, string field) => Shared.Typed.Optional(typed, field, LongestNumber) is { } number
        ? SupplyNumber.Normalise(number) ?? throw new BadInput(field, "premises.number-wrong")
        : null;

    // the token of a whole number is also that of a prefix of longer ones, so what is found is opened
    private async Task CheckAccount(Guid premisesId, string? account, CancellationToken ct)
    {
        if (account is null) return;
        var token = lookups.Token(LookupKind.Account, account);
        var others = await (from t in db.Lookups join p in db.Premises on t.SubjectId equals p.Id
                            where t.Token == token && p.Id != premisesId
                            select p.AccountNumber).AsNoTracking().Take(100).ToListAsync(ct);
        await vault.LoadFor(others, ct);
        if (others.Any(o => vault.Open(o) == account)) throw new RuleBroken("premises.account-taken");
    }

    private Sealed? Seal(Premises premises, string? text) => text is null ? null : vault.Seal(premises.KeyHolder, text);
}
