namespace Lindian.Domain.Customers;

public enum CustomerKind { Person, Firm }

/// <summary>
/// The person or firm whom the supplier serves (C-1). Name and phone rest sealed; whoever raises a demand without saying who
/// they are is a customer without a name, so that their words have a key that can be destroyed.
/// </summary>
public sealed class Customer : Entity
{
    public CustomerKind Kind { get; private set; }

    /// <summary>Personal data stays out of events, so it is set beside them and is not part of the replay.</summary>
    public Sealed? Name { get; private set; }

    public Sealed? Phone { get; private set; }

    /// <summary>The number in the supplier's own system, for imports; not shown to the public.</summary>
    public string? ExternalId { get; private set; }

    public DateTime? ErasedAt { get; private set; }

    private Customer() { }

    public static Customer Register(Guid id, CustomerKind kind, string? externalId = null)
    {
        var customer = new Customer();
        customer.Raise(new CustomerRegistered(id, kind, externalId));
        return customer;
    }

    /// <summary>Writes who it is. Both values were sealed by the vault under this customer's key.</summary>
    public void Identify(Sealed? name, Sealed? phone)
    {
        if (ErasedAt is not null) throw new RuleBroken("customer.erased");
        (Name, Phone) = (name, phone);
        Raise(new CustomerIdentified(name is not null, phone is not null));
    }

    /// <summary>Law: 个人信息保护法 art. 47. The key is destroyed by the vault; the history stays valid.</summary>
    public void Erase(DateTime at)
    {
        if (ErasedAt is not null) return;
        Raise(new CustomerErased(at));
        (Name, Phone) = (null, null);
    }

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case CustomerRegistered e: (Id, Kind, ExternalId) = (e.CustomerId, e.Kind, e.ExternalId); break;
            case CustomerErased e: ErasedAt = e.At; break;
        }
    }
}

[EventName("customer.registered")] public sealed record CustomerRegistered(Guid CustomerId, CustomerKind Kind, string? ExternalId) : IEvent;
[EventName("customer.identified")] public sealed record CustomerIdentified(bool Name, bool Phone) : IEvent;
[EventName("customer.erased")] public sealed record CustomerErased(DateTime At) : IEvent;
[EventName("customer.unmasked")] public sealed record CustomerUnmasked(string Field, string Reason) : IEvent;
