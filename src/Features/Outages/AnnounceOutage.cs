using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Outages;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Domain.Outages;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Outages;

/// <summary>
/// 发布停电信息 (E-5): for communities and transformer areas of one's own part of the tree. Too short a notice is no refusal, it is told.
/// Codes: outage.nowhere, outage.place-unknown, outage.ends-before-it-begins, outage.fault-later.
/// </summary>
public sealed class AnnounceOutage(AppDb db, CurrentUser user, Snapshot<Organisation> organisation, TimeProvider clock) : UseCase<AnnounceOutage.Request, AnnounceOutage.Announced>(db)
{
    public const int LongestReason = 100, LongestAnswer = 500;
    private const int MostPlaces = 200;

    public sealed record Request(
        OutageKind Kind, DateTimeOffset From, DateTimeOffset Until, string? Reason, IReadOnlyList<Guid>? CommunityIds = null, IReadOnlyList<Guid>? TransformerAreaIds = null, string? Answer = null);

    public sealed record Announced(Guid Id);

    protected override async Task<Announced> Handle(Request request, CancellationToken ct)
    {
        var told = new OutageTold(Typed.Required(request.Reason, "reason", LongestReason), Typed.Optional(request.Answer, "answer", LongestAnswer));
        var (from, until) = (Typed.Moment(request.From) ?? default, Typed.Moment(request.Until) ?? default);
        var outage = Outage.Announce(request.Kind, await Places(request, ct), from, until, told, user.MemberId, clock.Now());
        Db.Outages.Add(outage);
        return new Announced(outage.Id);
    }

    private async Task<IReadOnlyList<PlaceHit>> Places(Request request, CancellationToken ct)
    {
        var (wholes, parts) = (request.CommunityIds ?? [], request.TransformerAreaIds ?? []);
        if (wholes.Count + parts.Count > MostPlaces) throw new BadInput("places", "outage.too-many-places", MostPlaces);
        var areas = await Db.TransformerAreas.Where(a => parts.Contains(a.Id)).Select(a => new PlaceHit(a.Id, a.CommunityId)).ToListAsync(ct);
        List<PlaceHit> hits = [.. wholes.Select(id => new PlaceHit(id, id)), .. areas.Where(a => !wholes.Contains(a.CommunityId))];
        var tree = await organisation.Get(ct);
        var known = areas.Count == parts.Distinct().Count() && hits.TrueForAll(h => tree.Unit(h.CommunityId)?.Kind == UnitKind.Community && tree.Covers(user.Sight, h.CommunityId));
        return known ? hits : throw new BadInput("places", "outage.place-unknown", "");
    }
}
