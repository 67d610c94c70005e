using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Customers;
using Lindian.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>Who is speaking, as told at the door. Everything may be missing: a demand without a name is still a demand.</summary>
public sealed record Contact(string? Name = null, string? Phone = null, Guid? CustomerId = null, Guid? PremisesId = null);

/// <summary>Finds the customer a contact belongs to, or registers one. Published: intake of every channel comes through here.</summary>
public sealed class CustomerDesk(AppDb db, Vault vault, Lookups lookups, LookupRows rows)
{
    /// <summary>The customer's key is loaded afterwards, so that their words can be sealed.</summary>
    public async Task<Guid> FindOrRegister(Contact contact, CancellationToken ct)
    {
        var phone = contact.Phone is { Length: > 0 } typed ? Phone.Normalise(typed) ?? throw new BadInput("phone", "customer.phone-wrong") : null;
        if (contact.CustomerId is { } known) return await Known(known, ct);
        // an account number tells where, a phone who: the neighbour who reports it is not the resident
        if (phone is null && contact.PremisesId is { } premises && await CustomerOf(premises, ct) is { } resident) return await Known(resident, ct);
        if (phone is not null && await ByPhone(phone, contact.Name, ct) is { } before) return before;
        return Register(contact.Name, phone);
    }

    /// <summary>A new person with a key of their own; saved with the rest of the request.</summary>
    public Guid Register(string? name, string? phone, CustomerKind kind = CustomerKind.Person, string? externalId = null)
    {
        var id = NewId.Next();
        vault.Begin(id);
        var customer = Customer.Register(id, kind, externalId);
        if (name is not null || phone is not null) customer.Identify(Seal(id, name), Seal(id, phone));
        db.Customers.Add(customer);
        rows.OfNewCustomer(id, name, phone);
        return id;
    }

    private Sealed? Seal(Guid id, string? text) => string.IsNullOrWhiteSpace(text) ? null : vault.Seal(id, text.Trim());

    // a merged customer is the one they were merged into
    private async Task<Guid> Known(Guid id, CancellationToken ct)
    {
        var found = await db.Customers.Where(c => c.Id == id && c.ErasedAt == null).Select(c => new { Stays = c.MergedInto ?? c.Id }).SingleOrDefaultAsync(ct)
            ?? throw new NotFound("customer");
        await vault.Load([found.Stays], ct);
        return found.Stays;
    }

    private Task<Guid?> CustomerOf(Guid premises, CancellationToken ct) =>
        (from p in db.Premises join c in db.Customers on p.CustomerId equals c.Id
         where p.Id == premises && c.ErasedAt == null
         select (Guid?)c.Id).SingleOrDefaultAsync(ct);

    // two people may share a phone: the same person only if the name does not speak against it
    private async Task<Guid?> ByPhone(string phone, string? name, CancellationToken ct)
    {
        var token = lookups.Token(LookupKind.Phone, phone);
        var found = await (from t in db.Lookups join c in db.Customers on t.SubjectId equals c.Id
                           where t.Token == token && c.ErasedAt == null
                           orderby c.Id
                           select new { c.Id, Stays = c.MergedInto ?? c.Id, c.Name }).AsNoTracking().Take(20).ToListAsync(ct);
        await vault.Load([.. found.SelectMany(f => new[] { f.Id, f.Stays })], ct);
        return found.FirstOrDefault(f => vault.Open(f.Name) is not { } known || SameName(name, known))?.Stays;
    }

    private static bool SameName(string? told, string known) => string.IsNullOrWhiteSpace(told) || PersonName.Normalise(told) == PersonName.Normalise(known);
}
