using Lindian.Data;
using Lindian.Data.Maps.Visits;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Domain.Visits;
using Lindian.Features.Customers;
using Lindian.Features.Demands;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Visits.Records;

/// <summary>What somebody names of the place of a service; the rest follows from it.</summary>
public sealed record NamedPlace(Guid? VisitId = null, Guid? CommunityId = null, Guid? TaskId = null, Guid? DemandId = null, Guid? PremisesId = null);

/// <summary>Finds the place of a service: by one's own visit, a demand or premises within sight, or a community.</summary>
public sealed class ServicePlaces(AppDb db, CurrentUser user, CustomerSight customers, Snapshot<Organisation> organisation)
{
    /// <exception cref="BadInput"><c>record.nowhere</c>: nothing tells the community.</exception>
    /// <exception cref="NotFound">One of them is unknown or out of sight.</exception>
    public async Task<ServicePlace> Of(NamedPlace named, CancellationToken ct)
    {
        var demand = named.DemandId is { } d
            ? await db.Visible(user).Where(x => x.Id == d).Select(x => new { x.CommunityId, x.CustomerId, x.PremisesId }).SingleOrDefaultAsync(ct) ?? throw new NotFound("demand") : null;
        var premises = (named.PremisesId ?? demand?.PremisesId) is { } p && (named.PremisesId is not null || await Known(p, ct)) ? await customers.OnePremises(p, ct) : null;
        Guid? visited = named.VisitId is { } v
            ? await db.Visits.Where(x => x.Id == v && x.MemberId == user.MemberId).Select(x => (Guid?)x.CommunityId).SingleOrDefaultAsync(ct) ?? throw new NotFound("visit") : null;
        var community = visited ?? premises?.CommunityId ?? demand?.CommunityId ?? named.CommunityId ?? throw new BadInput("communityId", "record.nowhere");
        if ((await organisation.Get(ct)).Unit(community)?.Kind != UnitKind.Community) throw new BadInput("communityId", "record.nowhere");
        return new ServicePlace(community, named.VisitId, named.TaskId, named.DemandId, premises?.Id, demand?.CustomerId ?? premises?.CustomerId);
    }

    // of a demand within sight the premises may lie beyond it
    private async Task<bool> Known(Guid id, CancellationToken ct) => await (await customers.Premises(ct)).AnyAsync(p => p.Id == id, ct);
}
