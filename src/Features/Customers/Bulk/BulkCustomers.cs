using Lindian.Data;
using Lindian.Data.Bulk;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Customers;
using Lindian.Domain.Text;
using Lindian.Features.Governance;

namespace Lindian.Features.Customers;

/// <summary>A care file that the customer agreed to on the day on which it is opened, and whom to speak to in their place.</summary>
public sealed record BulkCare(
    IReadOnlyList<CareNeed> Needs, IReadOnlyList<CarePurpose> Purposes, CareConsent Consent, (ContactRelation Relation, string Name, string Phone)? Contact);

/// <summary>
/// Customers and premises for a <see cref="BulkLoad"/>: the same verbs, seals and look-up tokens as <see cref="CustomerDesk"/> and
/// <see cref="OpenPremises"/>, without reading the database. The caller vouches that nobody is there twice. Published.
/// </summary>
public sealed class BulkCustomers(BulkLoad load, BulkVault vault, Lookups lookups, Occasion occasion)
{
    private readonly Dictionary<string, string> tokens = [];

    /// <param name="phone">Digits only, as <see cref="Phone.Normalise"/> gives them.</param>
    public Guid Register(string? name, string? phone, CustomerKind kind = CustomerKind.Person, string? externalId = null)
    {
        var customer = Begin(name, phone, kind, externalId);
        Add(customer);
        return customer.Id;
    }

    /// <summary>A customer with somebody to speak to in their place.</summary>
    public Guid RegisterWithContact(string name, string phone, ContactRelation relation, string person, string personPhone)
    {
        var customer = Begin(name, phone, CustomerKind.Person, null);
        customer.AddContact(relation, vault.Seal(customer.Id, person), vault.Seal(customer.Id, personPhone));
        Add(customer);
        return customer.Id;
    }

    /// <summary>A customer whose care file is opened later than they were registered.</summary>
    /// <param name="untilOpened">Moves the clock to the moment, and tells it.</param>
    public Guid RegisterInCare(string name, string phone, BulkCare care, Func<DateTime> untilOpened)
    {
        var customer = Begin(name, phone, CustomerKind.Person, null);
        var contact = care.Contact is { } who ? customer.AddContact(who.Relation, vault.Seal(customer.Id, who.Name), vault.Seal(customer.Id, who.Phone)) : (Guid?)null;
        load.Note(customer, occasion);
        var at = untilOpened();
        var day = BusinessTime.Day(at);
        customer.OpenCare(new CareTerms(care.Purposes, care.Consent, day, contact), vault.Seal(customer.Id, CareNeeds.Text(care.Needs)), day, at);
        Add(customer);
        return customer.Id;
    }

    /// <param name="account">Account and meter as <see cref="SupplyNumber.Normalise"/> gives them.</param>
    public Guid Open(Guid? resident, Guid communityId, Guid? transformerAreaId, string building, string? room, string account, string meter)
    {
        var premises = Premises.Open(NewId.Next(), resident, communityId, transformerAreaId, building);
        var holder = premises.KeyHolder;
        if (resident is null) load.Add(vault.Begin(holder));
        premises.Detail(room is null ? null : vault.Seal(holder, room), vault.Seal(holder, account), vault.Seal(holder, meter));
        load.Note(premises, occasion);
        load.Add(premises);
        foreach (var token in LookupRows.Tokens(lookups, premises.Id, holder, account, meter)) load.Add(token);
        load.Add(new SearchRow { SubjectId = premises.Id, Kind = PremisesDetails.SearchKind, Tokens = TokensOf(building) });
        return premises.Id;
    }

    private Customer Begin(string? name, string? phone, CustomerKind kind, string? externalId)
    {
        var id = NewId.Next();
        load.Add(vault.Begin(id));
        var customer = Customer.Register(id, kind, externalId);
        if (name is not null || phone is not null)
            customer.Identify(name is null ? null : vault.Seal(id, name), phone is null ? null : vault.Seal(id, phone));
        foreach (var token in LookupRows.OfNewCustomer(lookups, id, name, phone)) load.Add(token);
        return customer;
    }

    private void Add(Customer customer)
    {
        load.Note(customer, occasion);
        load.Add(customer);
    }

    // hundreds of flats share a building
    private string TokensOf(string building)
    {
        if (tokens.TryGetValue(building, out var known)) return known;
        if (tokens.Count > 10_000) tokens.Clear();
        return tokens[building] = Bigrams.Index(building);
    }
}
