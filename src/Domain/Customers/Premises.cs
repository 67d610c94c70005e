namespace Lindian.Domain.Customers;

/// <summary>
/// The place with a meter and an account number (C-1). The building stands in clear so that work can be routed; the room,
/// the account and the meter number rest sealed under the key of the customer who lives there, or of the place while it is empty.
/// </summary>
public sealed class Premises : Entity
{
    public Guid? CustomerId { get; private set; }
    public Guid CommunityId { get; private set; }
    public Guid? TransformerAreaId { get; private set; }

    /// <summary>Address down to the building.</summary>
    public string Building { get; private set; } = "";

    public Sealed? Room { get; private set; }
    public Sealed? AccountNumber { get; private set; }
    public Sealed? MeterNumber { get; private set; }

    /// <summary>Whose key seals what is sealed here.</summary>
    public Guid KeyHolder => CustomerId ?? Id;

    private Premises() { }

    public static Premises Open(Guid id, Guid? customerId, Guid communityId, Guid? transformerAreaId, string building)
    {
        var premises = new Premises();
        premises.Raise(new PremisesOpened(id, customerId, communityId, transformerAreaId, building));
        return premises;
    }

    /// <summary>Writes what only the key holder's key opens; not part of the replay.</summary>
    public void Detail(Sealed? room, Sealed? accountNumber, Sealed? meterNumber)
    {
        (Room, AccountNumber, MeterNumber) = (room, accountNumber, meterNumber);
        Raise(new PremisesDetailed());
    }

    public void Revise(Guid communityId, Guid? transformerAreaId, string building)
    {
        if ((communityId, transformerAreaId, building) != (CommunityId, TransformerAreaId, Building))
            Raise(new PremisesRevised(communityId, transformerAreaId, building));
    }

    /// <summary>What is sealed here must be sealed again for the new key holder, with <see cref="Detail"/>.</summary>
    public void MoveIn(Guid customerId)
    {
        if (CustomerId == customerId) throw new RuleBroken("premises.lives-here");
        MoveOut();
        Raise(new MovedIn(customerId));
    }

    public void MoveOut()
    {
        if (CustomerId is { } leaves) Raise(new MovedOut(leaves));
    }

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case PremisesOpened e:
                (Id, CustomerId, CommunityId, TransformerAreaId, Building) = (e.PremisesId, e.CustomerId, e.CommunityId, e.TransformerAreaId, e.Building);
                break;
            case PremisesRevised e: (CommunityId, TransformerAreaId, Building) = (e.CommunityId, e.TransformerAreaId, e.Building); break;
            case MovedIn e: CustomerId = e.CustomerId; break;
            case MovedOut: CustomerId = null; break;
        }
    }
}
