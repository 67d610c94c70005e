using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Secrets;
using Lindian.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>Keeps the keyed tokens by which a customer or premises is found in step with what is sealed.</summary>
public sealed class LookupRows(AppDb db, Lookups lookups)
{
    public Task OfCustomer(Guid customerId, string? name, string? phone, CancellationToken ct) => Replace(customerId, Tokens(lookups, customerId, name, phone), ct);

    /// <summary>For a customer who was made in this request and has no rows yet.</summary>
    public void OfNewCustomer(Guid customerId, string? name, string? phone) => db.Lookups.AddRange(OfNewCustomer(lookups, customerId, name, phone));

    internal static IEnumerable<LookupToken> OfNewCustomer(Lookups lookups, Guid customerId, string? name, string? phone) =>
        Tokens(lookups, customerId, name, phone).DistinctBy(t => t.Token);

    /// <param name="personId">Whose key seals the numbers: the tokens go when that person is erased.</param>
    public Task OfPremises(Guid premisesId, Guid personId, string? account, string? meter, CancellationToken ct) => Replace(premisesId, Tokens(lookups, premisesId, personId, account, meter), ct);

    internal static IEnumerable<LookupToken> Tokens(Lookups lookups, Guid premisesId, Guid personId, string? account, string? meter) =>
    [
        .. account is null ? [] : lookups.OfNumber(LookupKind.Account, account, premisesId, personId),
        .. meter is null ? [] : lookups.OfNumber(LookupKind.Meter, meter, premisesId, personId),
    ];

    private static IEnumerable<LookupToken> Tokens(Lookups lookups, Guid customerId, string? name, string? phone)
    {
        if (name is not null && PersonName.Normalise(name) is { } whole) yield return lookups.OfName(whole, customerId);
        if (phone is null) yield break;
        foreach (var token in lookups.OfPhone(phone, customerId)) yield return token;
    }

    // what stays is kept, because a row can't be deleted and inserted under one key in one save
    private async Task Replace(Guid subjectId, IEnumerable<LookupToken> wanted, CancellationToken ct)
    {
        var before = await db.Lookups.Where(t => t.SubjectId == subjectId).ToDictionaryAsync(t => t.Token, ct);
        foreach (var token in wanted)
        {
            if (before.Remove(token.Token, out var kept)) kept.PersonId = token.PersonId;
            else db.Lookups.Add(token);
        }
        db.Lookups.RemoveRange(before.Values);
    }
}
