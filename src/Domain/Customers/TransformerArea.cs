namespace Lindian.Domain.Customers;

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

    public void Revise(string name, string? feeder)
    {
        if ((name, feeder) != (Name, Feeder)) Raise(new TransformerAreaRevised(name, feeder));
    }

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case TransformerAreaOpened e: (Id, Code, Name, Feeder, CommunityId) = (e.AreaId, e.Code, e.Name, e.Feeder, e.CommunityId); break;
            case TransformerAreaRevised e: (Name, Feeder) = (e.Name, e.Feeder); break;
        }
    }
}
