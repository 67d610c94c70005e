using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>Whom one goes to see, in full. Null where nothing is known.</summary>
public sealed record MetCustomer(Guid Id, string? Name, string? Phone);

/// <summary>
/// Personal data in full for who is sent to somebody's door (docs/decisions/0012): nobody can knock at "***". Published: who asks has checked
/// that the user has that errand. Written to the access log once a day per customer.
/// </summary>
public sealed class ErrandReads(AppDb db, Vault vault, ReadLog log)
{
    /// <summary>In the access log.</summary>
    public const string Errand = "customer.errand";

    public async Task<IReadOnlyDictionary<Guid, MetCustomer>> Customers(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await Lots.Read(ids, lot => (from c in db.Customers
                                                join stays in db.Customers on c.MergedInto ?? c.Id equals stays.Id
                                                where lot.Contains(c.Id) && stays.ErasedAt == null
                                                select new { c.Id, Stays = stays.Id, stays.Name, stays.Phone }).AsNoTracking(), ct);
        await vault.LoadFor(rows.SelectMany(r => new[] { r.Name, r.Phone }), ct);
        await log.ViewOfDay(Errand, [.. rows.Select(r => r.Stays).Distinct()], ct);
        return rows.ToDictionary(r => r.Id, r => new MetCustomer(r.Id, vault.Open(r.Name), vault.Open(r.Phone)));
    }

    public async Task<IReadOnlyDictionary<Guid, string?>> Rooms(IReadOnlyCollection<Guid> premisesIds, CancellationToken ct)
    {
        var rows = await Lots.Read(premisesIds, lot => db.Premises.Where(p => lot.Contains(p.Id)).Select(p => new { p.Id, p.Room }), ct);
        await vault.LoadFor(rows.Select(p => p.Room), ct);
        return rows.ToDictionary(p => p.Id, p => vault.Open(p.Room));
    }
}
