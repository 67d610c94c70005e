namespace Lindian.Domain.Outages;

/// <summary>A place that is hit: a transformer area of a community, or the whole community when both ids are the same.</summary>
public sealed record PlaceHit(Guid PlaceId, Guid CommunityId);

/// <summary>One row of the places of an outage, by which premises find it.</summary>
public sealed class OutagePlace
{
    private OutagePlace() { }

    internal OutagePlace(Guid outageId, PlaceHit hit) => (OutageId, PlaceId, CommunityId) = (outageId, hit.PlaceId, hit.CommunityId);

    public Guid OutageId { get; private set; }
    public Guid PlaceId { get; private set; }
    public Guid CommunityId { get; private set; }
    public bool IsWhole => PlaceId == CommunityId;
}
