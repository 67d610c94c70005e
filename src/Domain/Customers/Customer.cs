namespace Lindian.Domain.Customers;

/// <summary>居民 or 单位.</summary>
public enum CustomerKind { Person, Firm }

/// <summary>
/// The person or firm whom the supplier serves (C-1). Name and phone rest sealed; whoever raises a demand without saying who
/// they are is a customer without a name, so that their words have a key that can be destroyed.
/// </summary>
public sealed class Customer : Entity
{
    private readonly List<CustomerContact> contacts = [];
    private readonly List<CareFile> careFiles = [];

    public CustomerKind Kind { get; private set; }

    /// <summary>Personal data stays out of events, so it is set beside them and is not part of the replay.</summary>
    public Sealed? Name { get; private set; }

    public Sealed? Phone { get; private set; }

    /// <summary>The number in the supplier's own system, for imports; not shown to the public.</summary>
    public string? ExternalId { get; private set; }

    public DateTime? ErasedAt { get; private set; }

    /// <summary>Whom this customer turned out to be. Reads go on to that one; what referred to this one stays as it was.</summary>
    public Guid? MergedInto { get; private set; }

    /// <summary>A dispute or an order of a court forbids erasing (G-4).</summary>
    public bool LegalHold { get; private set; }

    public IReadOnlyList<CustomerContact> Contacts => contacts;

    /// <summary>At most one is open. Its verbs stand in <see cref="Caring"/>.</summary>
    public IReadOnlyList<CareFile> CareFiles => careFiles;

    private Customer() { }

    public static Customer Register(Guid id, CustomerKind kind, string? externalId = null)
    {
        var customer = new Customer();
        customer.Raise(new CustomerRegistered(id, kind, externalId));
        return customer;
    }

    public void Revise(CustomerKind kind, string? externalId)
    {
        CheckOpen();
        if ((kind, externalId) != (Kind, ExternalId)) Raise(new CustomerRevised(kind, externalId));
    }

    /// <summary>Writes who it is. Both values were sealed by the vault under this customer's key.</summary>
    public void Identify(Sealed? name, Sealed? phone)
    {
        CheckOpen();
        (Name, Phone) = (name, phone);
        Raise(new CustomerIdentified(name is not null, phone is not null));
    }

    /// <summary>Names somebody to speak to in the customer's place; both values sealed under the customer's key.</summary>
    public Guid AddContact(ContactRelation relation, Sealed person, Sealed? phone)
    {
        CheckOpen();
        var id = NewId.Next();
        Raise(new ContactAdded(id, relation));
        contacts[^1].Identify(person, phone);
        return id;
    }

    public void RemoveContact(Guid contactId)
    {
        if (contacts.TrueForAll(c => c.Id != contactId)) throw new NotFound("contact");
        Raise(new ContactRemoved(contactId));
    }

    /// <summary>This customer is the same as another one, who stays.</summary>
    public void MergeInto(Customer stays)
    {
        CheckLives();
        if (stays.Id == Id) throw new RuleBroken("customer.merge-with-itself");
        if (stays.ErasedAt is not null || stays.MergedInto is not null) throw new RuleBroken("customer.merge-into-gone");
        if (MergedInto != stays.Id) Raise(new CustomerMerged(stays.Id));
    }

    public void Hold(bool held)
    {
        CheckOpen();
        if (held != LegalHold) Raise(new CustomerHeld(held));
    }

    /// <summary>Law: 个人信息保护法 art. 47. The key is destroyed by the vault; the history stays valid.</summary>
    public void Erase(DateTime at)
    {
        if (ErasedAt is not null) return;
        if (LegalHold) throw new RuleBroken("customer.legal-hold");
        Raise(new CustomerErased(at));
        (Name, Phone) = (null, null);
        contacts.ForEach(c => c.Forget());
    }

    internal void CheckOpen()
    {
        CheckLives();
        if (MergedInto is not null) throw new RuleBroken("customer.merged");
    }

    internal void CheckLives()
    {
        if (ErasedAt is not null) throw new RuleBroken("customer.erased");
    }

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case CustomerRegistered e: (Id, Kind, ExternalId) = (e.CustomerId, e.Kind, e.ExternalId); break;
            case CustomerRevised e: (Kind, ExternalId) = (e.Kind, e.ExternalId); break;
            case ContactAdded e: contacts.Add(new CustomerContact(e.ContactId, Id, e.Relation)); break;
            case ContactRemoved e:
                contacts.RemoveAll(c => c.Id == e.ContactId);
                careFiles.ForEach(f => f.LoseContact(e.ContactId));
                break;
            case CareOpened e: careFiles.Add(new CareFile(Id, e)); break;
            case CareReviewed e: careFiles.Find(f => f.Id == e.CareFileId)?.Reviewed(e.ReviewDue); break;
            case CareEnded e: careFiles.Find(f => f.Id == e.CareFileId)?.End(e.At); break;
            case CustomerMerged e: MergedInto = e.IntoId; break;
            case CustomerHeld e: LegalHold = e.Held; break;
            case CustomerErased e:
                ErasedAt = e.At;
                careFiles.ForEach(f => f.End(e.At));
                break;
        }
    }
}
