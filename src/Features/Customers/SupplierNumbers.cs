using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Secrets;
using Lindian.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>
/// Finds what the supplier's other systems name by their own numbers. Published, for imports and the portal: nobody looks at
/// what is found, so it asks for no sight and logs no read, and callers must not let anybody see whether there was one.
/// </summary>
public sealed class SupplierNumbers(AppDb db, Vault vault, Lookups lookups)
{
    private const int MostCandidates = 100;

    /// <summary>Premises by their whole account number (户号); null when it can't be such a number, or nobody has it.</summary>
    public async Task<Guid?> Premises(string account, CancellationToken ct)
    {
        if (SupplyNumber.Normalise(account) is not { } number) return null;
        var token = lookups.Token(LookupKind.Account, number);
        var found = await (from t in db.Lookups join p in db.Premises on t.SubjectId equals p.Id
                           where t.Token == token
                           orderby p.Id
                           select new { p.Id, p.AccountNumber }).AsNoTracking().Take(MostCandidates).ToListAsync(ct);
        await vault.LoadFor(found.Select(f => f.AccountNumber), ct);
        // the token of a whole number is also that of a prefix of longer ones
        return found.FirstOrDefault(f => vault.Open(f.AccountNumber) is { } own && SupplyNumber.Normalise(own) == number)?.Id;
    }

    /// <summary>A customer by their external id, wherever they were merged into.</summary>
    public Task<Guid?> Customer(string externalId, CancellationToken ct) =>
        db.Customers.Where(c => c.ExternalId == externalId).Select(c => c.MergedInto ?? (Guid?)c.Id).SingleOrDefaultAsync(ct);

    public Task<bool> LivesAt(Guid premisesId, Guid customerId, CancellationToken ct) =>
        db.Premises.AnyAsync(p => p.Id == premisesId && p.CustomerId == customerId, ct);

    public Task<Guid?> TransformerArea(string code, CancellationToken ct) =>
        db.TransformerAreas.Where(a => a.Code == code).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct);
}
