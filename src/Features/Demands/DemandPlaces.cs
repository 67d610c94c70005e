using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Governance;
using Lindian.Domain.Organization;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>Where a demand belongs: by its premises, else by the community that was named, else nowhere yet.</summary>
public sealed class DemandPlaces(AppDb db, Snapshot<Organisation> organisation)
{
    public async Task<Place> Of(Guid? premisesId, Guid? communityId, CancellationToken ct)
    {
        var premises = premisesId is { } id
            ? await db.Premises.Where(p => p.Id == id).Select(p => new { p.CommunityId, p.TransformerAreaId }).SingleOrDefaultAsync(ct) ?? throw new NotFound("premises")
            : null;
        return Of(premises?.CommunityId ?? communityId, premises?.TransformerAreaId, await organisation.Get(ct));
    }

    internal static Place Of(Guid? community, Guid? transformerAreaId, Organisation tree)
    {
        if (community is null) return new Place(null, null, null, null, AreaClass.Urban);
        var unit = tree.Unit(community) ?? throw new BadInput("communityId", "demand.community-unknown");
        return new Place(unit.Id, tree.Above(unit.Id, UnitKind.Team), tree.Above(unit.Id, UnitKind.Region), transformerAreaId, unit.Community?.Area ?? AreaClass.Urban);
    }
}
