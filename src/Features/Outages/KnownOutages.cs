using System.Linq.Expressions;
using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Outages;
using Lindian.Domain.Outages;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Outages;

/// <summary>
/// What is known of outages at a place, now and in the days ahead. Published: intake, case and portal ask it before somebody reports in vain
/// what is known (D-4, E-5). Nothing in it is personal.
/// </summary>
public sealed class KnownOutages(AppDb db, OutageSaying saying, Snapshot<Rulebooks> books, TimeProvider clock)
{
    private const int Most = 20, MostOfCompany = 500;

    /// <summary>For each of these premises: what hits its transformer area or the whole community.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<KnownOutage>>> AtPremises(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return new Dictionary<Guid, IReadOnlyList<KnownOutage>>();
        var homes = await db.Premises.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.CommunityId, p.TransformerAreaId }).ToListAsync(ct);
        List<Guid> places = [.. homes.SelectMany(h => new[] { h.CommunityId, h.TransformerAreaId ?? h.CommunityId }).Distinct()];
        var open = await Open(p => places.Contains(p.PlaceId), Most, ct);
        var told = (await saying.Tell(open, ct)).ToDictionary(o => o.Id);
        return homes.ToDictionary(h => h.Id, h => (IReadOnlyList<KnownOutage>)
            [.. open.Where(o => o.Places.Any(p => p.PlaceId == h.CommunityId || p.PlaceId == h.TransformerAreaId)).Select(o => told[o.Id])]);
    }

    /// <summary>Everything in a community, also where only one of its transformer areas is hit.</summary>
    public async Task<IReadOnlyList<KnownOutage>> InCommunity(Guid id, CancellationToken ct) =>
        await saying.Tell(await Open(p => p.CommunityId == id, Most, ct), ct);

    /// <summary>The same for several communities at once.</summary>
    public async Task<IReadOnlyList<KnownOutage>> InCommunities(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        ids.Count == 0 ? [] : await saying.Tell(await Open(p => ids.Contains(p.CommunityId), MostOfCompany, ct), ct);

    /// <summary>At the place of a demand: what is known now, and what hit it when the demand was raised.</summary>
    public async Task<IReadOnlyList<KnownOutage>> ForDemand(Guid? communityId, Guid? transformerAreaId, DateTime raisedAt, CancellationToken ct)
    {
        if (communityId is not { } community) return [];
        var hits = transformerAreaId is { } area ? db.OutagePlaces.Where(p => p.PlaceId == area || p.PlaceId == community) : db.OutagePlaces.Where(p => p.CommunityId == community);
        var (now, ids) = (clock.Now(), hits.Select(p => p.OutageId));
        var ahead = await Ahead(ct);
        var found = await db.Outages.AsNoTracking().Where(o => ids.Contains(o.Id) && o.CancelledAt == null
            && ((o.RestoredAt == null && o.From <= ahead) || (o.From <= raisedAt && (o.RestoredAt ?? now) >= raisedAt))).OrderBy(o => o.From).Take(Most).ToListAsync(ct);
        return await saying.Tell(found, ct);
    }

    /// <summary>What residents of a community are shown: without what should be over for long and was forgotten.</summary>
    public async Task<IReadOnlyList<KnownOutage>> PublicIn(Guid communityId, CancellationToken ct) => await Shown(await InCommunity(communityId, ct), ct);

    /// <summary>What residents are shown of the whole company.</summary>
    public async Task<IReadOnlyList<KnownOutage>> Public(CancellationToken ct) =>
        await Shown(await saying.Tell(await Open(_ => true, MostOfCompany, ct), ct), ct);

    private async Task<IReadOnlyList<KnownOutage>> Shown(IReadOnlyList<KnownOutage> known, CancellationToken ct)
    {
        var forgotten = clock.Now().AddHours(-(await Book(ct)).PublicHours);
        return [.. known.Where(o => o.Until > forgotten)];
    }

    private async Task<List<Outage>> Open(Expression<Func<OutagePlace, bool>> hit, int most, CancellationToken ct)
    {
        var (ids, ahead) = (db.OutagePlaces.Where(hit).Select(p => p.OutageId), await Ahead(ct));
        return await db.Outages.AsNoTracking().Where(o => o.RestoredAt == null && o.CancelledAt == null && o.From <= ahead && ids.Contains(o.Id))
            .OrderBy(o => o.From).Take(most).ToListAsync(ct);
    }

    private async Task<DateTime> Ahead(CancellationToken ct) => clock.Now().AddDays((await Book(ct)).DaysAhead);

    private async Task<OutageBook> Book(CancellationToken ct) => (await books.Get(ct)).Newest<OutageBook>(OutageBook.Name);
}
