using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Visits;
using Lindian.Domain.Customers;
using Lindian.Domain.Organization;
using Lindian.Features.Customers;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Field.Snapshots;

/// <summary>Degrees of WGS-84.</summary>
public sealed record PointAlong(double Latitude, double Longitude);

/// <param name="Boundary">Coordinates of a GeoJSON polygon.</param>
/// <param name="Duty">Who stands in while the manager is away.</param>
/// <param name="Mine">The member answers for it.</param>
/// <param name="LastVisitAt">The member's own, UTC.</param>
public sealed record CommunityAlong(
    Guid Id, string Code, string Name, string TeamName, string RegionName, PointAlong? Centre, JsonElement? Boundary, Guid? ManagerId, string? ManagerName, string? ManagerPhone,
    string? Duty, bool Mine, DateTime? LastVisitAt);

/// <param name="Room">In clear where the member answers for the community and walks from door to door; else only that there is one.</param>
/// <param name="AccountTail">The last four digits.</param>
/// <param name="Care">Its customer has a care file.</param>
public sealed record PremisesAlong(Guid Id, Guid CommunityId, string Address, string? Room, string? AccountTail, string? CustomerName, bool Care);

/// <summary>Communities within sight, and the premises of those that are the member's own work, masked as everywhere.</summary>
public sealed class PlacesToTake(AppDb db, CurrentUser user, Snapshot<Organisation> organisation, PremisesToTake premises, TimeProvider clock)
{
    private const int MostCommunities = 500;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    public async Task<IReadOnlyList<CommunityAlong>> Communities(CancellationToken ct)
    {
        var (tree, now) = (await organisation.Get(ct), clock.Now());
        var (mine, since) = (tree.CommunitiesOf(user.MemberId, now).ToHashSet(), now - Remembered);
        var last = await db.Visits.Where(v => v.MemberId == user.MemberId && v.From > since).GroupBy(v => v.CommunityId).Select(g => new { g.Key, At = g.Max(v => v.From) }).ToDictionaryAsync(g => g.Key, g => g.At, ct);
        return [.. tree.Units.Where(u => u is { Kind: UnitKind.Community, ClosedAt: null } && (mine.Contains(u.Id) || tree.Covers(user.Sight, u.Id)))
            .OrderBy(u => !mine.Contains(u.Id)).ThenBy(u => u.Code, StringComparer.Ordinal).Take(MostCommunities)
            .Select(u => Told(u, tree, tree.ManagerOf(u.Id, now), mine.Contains(u.Id), last.TryGetValue(u.Id, out var at) ? at : null))];
    }

    /// <summary>Told only to a phone that does not have just these.</summary>
    public async Task<Section<IReadOnlyList<PremisesAlong>>?> Premises(HeldTags held, CancellationToken ct)
    {
        var (all, walked) = (user.Sight.CommunityIds, (await organisation.Get(ct)).CommunitiesOf(user.MemberId, clock.Now()).ToHashSet());
        var (version, cared) = await premises.Stand(all, walked, ct);
        return await held.Unless("premises", version, () => premises.In(all, walked, cared, ct));
    }

    private static CommunityAlong Told(Unit unit, Organisation tree, OnDuty? onDuty, bool mine, DateTime? lastVisit)
    {
        var (manager, facts) = (onDuty?.InsteadOf ?? onDuty?.Member, unit.Community);
        return new(
            unit.Id, unit.Code, unit.Name, Above(UnitKind.Team), Above(UnitKind.Region), facts is { Latitude: { } north, Longitude: { } east } ? new(north, east) : null, Ring(facts?.Boundary),
            manager?.Id, manager?.Name, manager?.WorkPhone, onDuty?.InsteadOf is null ? null : onDuty.Member.Name, mine, lastVisit);

        string Above(UnitKind kind) => tree.Unit(tree.Above(unit.Id, kind))?.Name ?? "";
    }

    private static JsonElement? Ring(string? boundary)
    {
        if (string.IsNullOrEmpty(boundary)) return null;
        using var told = JsonDocument.Parse(boundary);
        return told.RootElement.TryGetProperty("coordinates", out var coordinates) ? coordinates.Clone() : null;
    }
}

/// <summary>Premises for a phone: a few queries, however many there are.</summary>
public sealed class PremisesToTake(AppDb db, MaskedReads masked, CareSigns care)
{
    private const int Most = 5000, Tail = 4;

    /// <summary>Another version whenever something changes that is told of them; nothing sealed is opened for it. And whose customer has a care file.</summary>
    public async Task<(string Version, IReadOnlySet<Guid> Cared)> Stand(IReadOnlyCollection<Guid> communities, IReadOnlySet<Guid> walked, CancellationToken ct)
    {
        var rows = await Chosen(communities).Select(p => new { p.Id, p.Seq, p.CommunityId, p.CustomerId }).ToListAsync(ct);
        var people = rows.Select(r => r.CustomerId).OfType<Guid>().Distinct().ToList();
        var known = (await Lots.Read(people, lot => from c in db.Customers
                                                    join one in db.Customers on c.MergedInto ?? c.Id equals one.Id
                                                    where lot.Contains(c.Id)
                                                    select new { c.Id, one.Seq }, ct)).ToDictionary(c => c.Id, c => c.Seq);
        var cared = await care.Having(people, ct);
        var version = string.Join(';', rows.OrderBy(r => r.Id).Select(r => $"{r.Id:N}.{r.Seq}.{(r.CustomerId is { } lives ? known.GetValueOrDefault(lives) : 0)}{(walked.Contains(r.CommunityId) ? "w" : "")}{(r.CustomerId is { } who && cared.Contains(who) ? "c" : "")}"));
        return (version, cared);
    }

    public async Task<IReadOnlyList<PremisesAlong>> In(IReadOnlyCollection<Guid> communities, IReadOnlySet<Guid> walked, IReadOnlySet<Guid> cared, CancellationToken ct)
    {
        var rows = await masked.Premises(Chosen(communities), ct, walked);
        var people = rows.Select(p => p.CustomerId).OfType<Guid>().Distinct().ToList();
        var names = await masked.Customers(people, ct);
        return [.. rows.Select(p => new PremisesAlong(
            p.Id, p.CommunityId, p.Building, p.Room, p.Account is { Length: >= Tail } account ? account[^Tail..] : null,
            p.CustomerId is { } lives ? names.GetValueOrDefault(lives)?.Name : null, p.CustomerId is { } who && cared.Contains(who)))];
    }

    private IQueryable<Premises> Chosen(IReadOnlyCollection<Guid> communities) =>
        db.Premises.Where(p => communities.Contains(p.CommunityId)).OrderBy(p => p.CommunityId).ThenBy(p => p.Building).ThenBy(p => p.Id).Take(Most);
}
