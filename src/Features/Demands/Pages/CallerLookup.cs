using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Text;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands.Pages;

/// <summary>A customer or premises that the clerk may have on the line; masked.</summary>
public sealed record CallerHit(Guid? CustomerId, string? Name, string? Phone, Guid? PremisesId, string? Community, string? Building);

/// <summary>
/// The seam between intake and the Customers area (D-1): whom the clerk's search box finds. It knows whole phone numbers only;
/// everything that Customers can find by comes in here and nowhere else. Where it finds nobody, phone and name are typed.
/// </summary>
public sealed class CallerLookup(AppDb db, Vault vault, Lookups lookups, CurrentUser user, TimeProvider clock)
{
    private const int Most = 20;

    public async Task<IReadOnlyList<CallerHit>> Find(string? typed, CancellationToken ct)
    {
        if (Phone.Normalise(typed ?? "") is not { } phone) return [];
        db.AccessLog.Add(new AccessRow { Id = NewId.Next(), At = clock.Now(), MemberId = user.MemberId, What = "search-" + LookupKind.Phone });
        await db.SaveChangesAsync(ct);
        var token = lookups.Token(LookupKind.Phone, phone);
        var found = await (from t in db.Lookups join c in db.Customers on t.SubjectId equals c.Id
                           where t.Token == token && c.ErasedAt == null
                           orderby c.Id
                           select new { c.Id, c.Name, c.Phone }).AsNoTracking().Take(Most).ToListAsync(ct);
        await vault.Load([.. found.Select(c => c.Id)], ct);
        return [.. found.Select(c => new CallerHit(c.Id, vault.Open(c.Name) is { } name ? Masks.Name(name) : null, vault.Open(c.Phone) is { } number ? Masks.Phone(number) : null, null, null, null))];
    }
}
