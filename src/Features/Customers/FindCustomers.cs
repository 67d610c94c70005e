using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Secrets;
using Lindian.Domain.Customers;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>
/// Finds customers and premises while a clerk types, in one box (D-1): whole phone or its last four digits, account or meter
/// number from six digits on, words of the address, or a whole name. Masked, within sight, at most twenty. A search by a
/// personal key is logged by the kind of key. Published: intake forms of other areas call it.
/// </summary>
public sealed class FindCustomers(AppDb db, CustomerSight sight, Lookups lookups, MaskedReads masked, ReadLog log)
{
    private const int Most = 20, Longest = 100;

    public sealed record Hit(Guid? CustomerId, string? Name, string? Phone, Guid? PremisesId, string? Community, string? Building);

    public async Task<IReadOnlyList<Hit>> Run(string? typed, CancellationToken ct)
    {
        if (Typed.Optional(typed, "find", Longest) is not { } text) return [];
        var keys = SearchKeys.Of(text);
        await Remember(keys, ct);
        var tokens = keys.Personal.Select(k => lookups.Token(k.Kind, k.Text)).ToList();
        var seen = await sight.Premises(ct);
        var people = await People(tokens, ct);
        var places = (await masked.Premises(LivedInBy(seen, people), ct))
            .Concat(await masked.Premises(ByNumber(seen, tokens), ct))
            .Concat(await masked.Premises(ByWords(seen, keys.Words), ct)).DistinctBy(p => p.Id).Take(Most).ToList();
        return await Hits(people, places, ct);
    }

    private async Task Remember(SearchKeys keys, CancellationToken ct)
    {
        if (keys.Personal.Count == 0) return;
        log.Add(ReadLog.Searched, null, string.Join(',', keys.Personal.Select(k => k.Kind)));
        await db.SaveChangesAsync(ct);
    }

    private async Task<List<Guid>> People(List<string> tokens, CancellationToken ct)
    {
        if (tokens.Count == 0) return [];
        var (customers, seen) = (db.Customers, await sight.Customers(ct));
        return await (from t in db.Lookups
                      join c in customers on t.SubjectId equals c.Id
                      join s in seen on c.MergedInto ?? c.Id equals s.Id
                      where tokens.Contains(t.Token) && s.ErasedAt == null
                      select s.Id).Distinct().OrderBy(id => id).Take(Most).ToListAsync(ct);
    }

    private IQueryable<Premises> LivedInBy(IQueryable<Premises> seen, List<Guid> people)
    {
        var customers = db.Customers;
        return seen.Where(p => customers.Any(c => c.Id == p.CustomerId && people.Contains(c.MergedInto ?? c.Id))).OrderBy(p => p.Id).Take(Most);
    }

    private IQueryable<Premises> ByNumber(IQueryable<Premises> seen, List<string> tokens)
    {
        var found = db.Lookups.Where(t => tokens.Contains(t.Token)).Select(t => t.SubjectId);
        return seen.Where(p => found.Contains(p.Id)).OrderBy(p => p.Id).Take(Most);
    }

    private IQueryable<Premises> ByWords(IQueryable<Premises> seen, IReadOnlyList<string> words)
    {
        var found = db.SearchIds(PremisesDetails.SearchKind, words);
        return seen.Where(p => found.Contains(p.Id)).OrderBy(p => p.Id).Take(Most);
    }

    private async Task<IReadOnlyList<Hit>> Hits(List<Guid> people, List<MaskedPremises> places, CancellationToken ct)
    {
        var known = await masked.Customers([.. people, .. places.Select(p => p.CustomerId).OfType<Guid>()], ct);
        var housed = places.Select(p => (Place: p, Lives: p.CustomerId is { } id ? known.GetValueOrDefault(id) : null)).ToList();
        var homeless = people.Where(id => housed.TrueForAll(h => h.Lives?.StaysId != id)).Select(id => known[id]);
        return [.. homeless.Select(c => new Hit(c.StaysId, c.Name, c.Phone, null, null, null))
            .Concat(housed.Select(h => new Hit(h.Lives?.StaysId, h.Lives?.Name, h.Lives?.Phone, h.Place.Id, h.Place.Community, h.Place.Building))).Take(Most)];
    }
}
