using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>What may be unmasked. Numbers stands for room, account and meter of each premises.</summary>
public enum PersonalField { Name, Phone, Contacts, Numbers }

public sealed record RevealedContact(Guid Id, string? Name, string? Phone);

public sealed record RevealedPremises(Guid Id, string? Room, string? AccountNumber, string? MeterNumber);

/// <summary>Personal data in full, for the eyes that asked for it: never stored, never in an address, never logged.</summary>
public sealed record Revealed(string? Name, string? Phone, IReadOnlyList<RevealedContact> Contacts, IReadOnlyList<RevealedPremises> Premises);

/// <summary>
/// Opens personal data and writes down who wanted what, and why. Published: who calls it has checked role and sight, as
/// <see cref="Unmask"/> does for the customer's page. An erased person has nothing to open.
/// </summary>
public sealed class Disclosure(AppDb db, Vault vault, ReadLog log)
{
    /// <param name="places">Premises within the user's sight.</param>
    /// <exception cref="BadInput">No field, or too short a reason.</exception>
    public async Task<Revealed> Of(Guid customerId, IReadOnlyCollection<PersonalField> fields, string? reason, IQueryable<Premises> places, CancellationToken ct)
    {
        if (fields.Count == 0) throw new BadInput("fields", "customer.no-field");
        var why = ReadLog.Reason(reason);
        var customer = await db.Customers.AsNoTracking().SingleOrDefaultAsync(c => c.Id == customerId, ct) ?? throw new NotFound("customer");
        if (customer.ErasedAt is not null) throw new RuleBroken("customer.erased");
        var premises = fields.Contains(PersonalField.Numbers) ? await places.AsNoTracking().ToListAsync(ct) : [];
        await vault.Load([customer.Id], ct);
        await vault.LoadFor(premises.SelectMany(p => new[] { p.Room, p.AccountNumber, p.MeterNumber }), ct);
        log.Add(ReadLog.Unmasked, customer.Id, string.Join(',', fields.Distinct().Order()) + ": " + why);
        await db.SaveChangesAsync(ct);
        return new Revealed(
            fields.Contains(PersonalField.Name) ? vault.Open(customer.Name) : null,
            fields.Contains(PersonalField.Phone) ? vault.Open(customer.Phone) : null,
            fields.Contains(PersonalField.Contacts) ? [.. customer.Contacts.Select(c => new RevealedContact(c.Id, vault.Open(c.Person), vault.Open(c.Phone)))] : [],
            [.. premises.Select(p => new RevealedPremises(p.Id, vault.Open(p.Room), vault.Open(p.AccountNumber), vault.Open(p.MeterNumber)))]);
    }
}
