using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Secrets;
using Lindian.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>
/// The premises of a whole account number (户号), found by its keyed token. Tells nothing but an id, and callers must not let
/// anybody see whether there was one. Published: the portal calls it.
/// </summary>
public sealed class PremisesOfAccount(AppDb db, Vault vault, Lookups lookups)
{
    private const int Candidates = 50;

    public async Task<Guid?> Find(string accountNumber, CancellationToken ct)
    {
        if (SupplyNumber.Normalise(accountNumber) is not { } number) return null;
        var token = lookups.Token(LookupKind.Account, number);
        var found = await (from t in db.Lookups
                           join p in db.Premises on t.SubjectId equals p.Id
                           where t.Token == token
                           orderby p.Id
                           select new { p.Id, p.AccountNumber }).AsNoTracking().Take(Candidates).ToListAsync(ct);
        await vault.LoadFor(found.Select(f => f.AccountNumber), ct);
        // tokens are kept for the beginnings of a number too, and a beginning is not the number
        return found.FirstOrDefault(f => vault.Open(f.AccountNumber) is { } own && SupplyNumber.Normalise(own) == number)?.Id;
    }
}
