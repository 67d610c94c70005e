using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Secrets;
using Lindian.Domain.Customers;
using Lindian.Domain.Text;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>
/// Customers and premises, masked, for any page that shows them beside its own matter. Published: who asks has checked that the
/// user may see that matter. One query for the rows and one for the keys, however many.
/// </summary>
public sealed class MaskedReads(AppDb db, Vault vault, Snapshot<Organisation> organisation)
{
    public async Task<IReadOnlyDictionary<Guid, MaskedCustomer>> Customers(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await Lots.Read(ids, lot => (from c in db.Customers
                                                join s in db.Customers on c.MergedInto ?? c.Id equals s.Id
                                                where lot.Contains(c.Id)
                                                select new { c.Id, Stays = s.Id, s.Kind, s.Name, s.Phone, s.ErasedAt }).AsNoTracking(), ct);
        await vault.LoadFor(rows.SelectMany(r => new[] { r.Name, r.Phone }), ct);
        return rows.ToDictionary(r => r.Id, r => new MaskedCustomer(r.Id, r.Stays, r.Kind, Name(vault.Open(r.Name)), Phone(vault.Open(r.Phone)), r.ErasedAt is not null));
    }

    /// <param name="chosen">Already filtered, ordered and cut.</param>
    /// <param name="walked">Communities from door to door, whose rooms are shown: who asks has checked that the user answers for them.</param>
    public async Task<IReadOnlyList<MaskedPremises>> Premises(IQueryable<Premises> chosen, CancellationToken ct, IReadOnlySet<Guid>? walked = null)
    {
        var rows = await chosen.AsNoTracking().ToListAsync(ct);
        await vault.LoadFor(rows.SelectMany(p => new[] { p.Room, p.AccountNumber, p.MeterNumber }), ct);
        var tree = await organisation.Get(ct);
        return [.. rows.Select(p => new MaskedPremises(
            p.Id, p.CustomerId, p.CommunityId, tree.Unit(p.CommunityId)?.Name ?? "", p.TransformerAreaId, p.Building,
            Room(vault.Open(p.Room), walked?.Contains(p.CommunityId) is true), Account(vault.Open(p.AccountNumber)), Account(vault.Open(p.MeterNumber))))];
    }

    public async Task<IReadOnlyList<MaskedContact>> Contacts(Customer customer, CancellationToken ct)
    {
        await vault.LoadFor(customer.Contacts.SelectMany(c => new[] { c.Person, c.Phone }), ct);
        return [.. customer.Contacts.OrderBy(c => c.Id).Select(c => new MaskedContact(c.Id, c.Relation, Name(vault.Open(c.Person)), Phone(vault.Open(c.Phone))))];
    }

    private static string? Name(string? name) => name is null ? null : Masks.Name(name);
    private static string? Room(string? room, bool shown) => room is null || shown ? room : "***";
    private static string? Phone(string? phone) => phone is null ? null : Masks.Phone(phone);
    private static string? Account(string? number) => number is null ? null : Masks.Account(number);
}
