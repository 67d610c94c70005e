namespace Lindian.Domain.Customers;

/// <summary>
/// The place with a meter and an account number (C-1). The building stands in clear so that work can be routed; the room,
/// the account and the meter number rest sealed under the key of the customer who lives there.
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

    private Premises() { }

    public static Premises Open(Guid id, Guid? customerId, Guid communityId, Guid? transformerAreaId, string building)
    {
        var premises = new Premises();
        premises.Raise(new PremisesOpened(id, customerId, communityId, transformerAreaId, building));
        return premises;
    }

    /// <summary>Writes what only the customer's key opens; not part of the replay.</summary>
    public void Detail(Sealed? room, Sealed? accountNumber, Sealed? meterNumber)
    {
        (Room, AccountNumber, MeterNumber) = (room, accountNumber, meterNumber);
        Raise(new PremisesDetailed());
    }

    public void Revise(Guid? customerId, Guid communityId, Guid? transformerAreaId, string building)
    {
        if ((customerId, communityId, transformerAreaId, building) != (CustomerId, CommunityId, TransformerAreaId, Building))
            Raise(new PremisesRevised(customerId, communityId, transformerAreaId, building));
    }

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case PremisesOpened e:
                (Id, CustomerId, CommunityId, TransformerAreaId, Building) = (e.PremisesId, e.CustomerId, e.CommunityId, e.TransformerAreaId, e.Building);
                break;
            case PremisesRevised e:
                (CustomerId, CommunityId, TransformerAreaId, Building) = (e.CustomerId, e.CommunityId, e.TransformerAreaId, e.Building);
                break;
        }
    }
}

/// <summary>台区: the low-voltage area that feeds a set of premises.</summary>
public sealed class TransformerArea : Entity
{
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string? Feeder { get; private set; }
    public Guid CommunityId { get; private set; }

    private TransformerArea() { }

    public static TransformerArea Open(string code, string name, string? feeder, Guid communityId)
    {
        var area = new TransformerArea();
        area.Raise(new TransformerAreaOpened(NewId.Next(), code, name, feeder, communityId));
        return area;
    }

    protected override void Apply(IEvent happened)
    {
        if (happened is TransformerAreaOpened e) (Id, Code, Name, Feeder, CommunityId) = (e.AreaId, e.Code, e.Name, e.Feeder, e.CommunityId);
    }
}

[EventName("premises.opened")] public sealed record PremisesOpened(Guid PremisesId, Guid? CustomerId, Guid CommunityId, Guid? TransformerAreaId, string Building) : IEvent;
[EventName("premises.detailed")] public sealed record PremisesDetailed : IEvent;
[EventName("premises.revised")] public sealed record PremisesRevised(Guid? CustomerId, Guid CommunityId, Guid? TransformerAreaId, string Building) : IEvent;
[EventName("transformer-area.opened")] public sealed record TransformerAreaOpened(Guid AreaId, string Code, string Name, string? Feeder, Guid CommunityId) : IEvent;
