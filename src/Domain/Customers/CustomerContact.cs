namespace Lindian.Domain.Customers;

/// <summary>What a contact is to the customer.</summary>
public enum ContactRelation { Family, Tenant, Landlord, Neighbour, Colleague, Agent, PropertyCompany, Other }

/// <summary>Somebody to speak to in the customer's place. Their name and phone rest under the customer's key and go with it.</summary>
public sealed class CustomerContact
{
    private CustomerContact() { }

    internal CustomerContact(Guid id, Guid customerId, ContactRelation relation) => (Id, CustomerId, Relation) = (id, customerId, relation);

    public Guid Id { get; private set; }
    public Guid CustomerId { get; private set; }
    public ContactRelation Relation { get; private set; }

    /// <summary>Null once the customer was erased.</summary>
    public Sealed? Person { get; private set; }

    public Sealed? Phone { get; private set; }

    internal void Identify(Sealed person, Sealed? phone) => (Person, Phone) = (person, phone);

    internal void Forget() => (Person, Phone) = (null, null);
}
