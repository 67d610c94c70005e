using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Visits;
using Lindian.Data.Secrets;
using Lindian.Domain.Organization;
using Lindian.Domain.Visits;
using Lindian.Features.Visits.Codes;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Visits.Stays;

/// <summary>Gathers what is known about a check-in: its code, its place, the same person's neighbours in time, the same device in other hands.</summary>
public sealed class ArrivalFacts(AppDb db, Vault vault, CodeBook codes)
{
    private const int MostNeighbours = 20;
    private static readonly TimeSpan Around = TimeSpan.FromHours(6), Usual = TimeSpan.FromMinutes(2);

    public async Task<CheckInFacts> Of(Asked asked, EvidenceLimits limits, CancellationToken ct)
    {
        var (community, at) = (asked.Community, asked.Time.At);
        var named = VisitCode.Read(asked.Code) is { } read ? asked.Tree.UnitByCode(read.Community) : null;
        var trust = CodeReading.Judge(asked.Code, community.Code, await codes.KeysOf(named, ct), at, TimeSpan.FromSeconds(limits.CodeLag));
        var ground = GroundOf(community, limits);
        var proven = asked.Fix is null && trust is CodeTrust.Poster or CodeTrust.Screen ? ground.Centre : null;
        var (shared, copied, back) = await Device(asked, at, limits, ct);
        return new CheckInFacts(
            trust, asked.Fix, asked.Fix is { } fix ? ground.MetresOutside(fix.Place) : null, asked.Time, asked.ReceivedAt,
            await Neighbours(asked, at, limits, ct), asked.Fix?.Place ?? proven, asked.Fix?.Accuracy ?? limits.Radius, shared, copied, back);
    }

    private static Ground GroundOf(Unit unit, EvidenceLimits limits) =>
        Ground.Of(unit.Community?.Latitude, unit.Community?.Longitude, unit.Community?.Boundary, limits.Radius);

    private async Task<IReadOnlyList<Seen>> Neighbours(Asked asked, DateTime at, EvidenceLimits limits, CancellationToken ct)
    {
        var (from, to) = (at - Around, at + Around);
        var visits = await db.Visits.AsNoTracking().Where(v => v.MemberId == asked.MemberId && v.From > from && v.From < to)
            .OrderByDescending(v => v.From).Take(MostNeighbours).ToListAsync(ct);
        var ids = visits.Select(v => v.Id).ToList();
        var positions = await db.VisitPositions.AsNoTracking().Where(p => ids.Contains(p.VisitId)).ToListAsync(ct);
        await vault.Load([asked.MemberId], ct);
        var byPosition = positions.Select(p => (p.At, Fix: Open(p))).Where(p => p.Fix is not null).Select(p => new Seen(p.Fix!.Place, p.Fix.Accuracy, p.At));
        var byCode = from visit in visits
                     where visit.Code is CodeTrust.Poster or CodeTrust.Screen && positions.TrueForAll(p => p.VisitId != visit.Id || p.AtEnd)
                     let centre = asked.Tree.Unit(visit.CommunityId) is { } unit ? GroundOf(unit, limits).Centre : null
                     where centre is not null
                     select new Seen(centre, limits.Radius, visit.From);
        return [.. byPosition, .. byCode];
    }

    private Fix? Open(VisitPosition position) => vault.Open(position.Fix) is { } json ? JsonSerializer.Deserialize<Fix>(json, EventCatalog.Json) : null;

    private async Task<(double? Shared, bool Copied, bool Back)> Device(Asked asked, DateTime at, EvidenceLimits limits, CancellationToken ct)
    {
        if (asked.Stamp?.DeviceId is not { } device) return (null, false, false);
        var (from, to, me) = (at.AddHours(-limits.DeviceHours), at.AddHours(limits.DeviceHours), asked.MemberId);
        var others = await db.Visits.Where(v => v.DeviceId == device && v.MemberId != me && v.From >= from && v.From <= to).Select(v => v.From).ToListAsync(ct);
        double? shared = others.Count == 0 ? null : others.Min(o => (o - at).Duration().TotalHours);
        if (asked.Stamp.Sequence is not { } number) return (shared, false, false);
        var (later, earlier) = (at + Usual, at - Usual);
        var copied = await db.Visits.AnyAsync(v => v.DeviceId == device && v.MemberId == me && v.DeviceSequence == number, ct);
        var back = await db.Visits.AnyAsync(v => v.DeviceId == device && v.MemberId == me && ((v.DeviceSequence < number && v.From > later) || (v.DeviceSequence > number && v.From < earlier)), ct);
        return (shared, copied, back);
    }
}

/// <summary>A check-in as it is asked for.</summary>
public sealed record Asked(Guid MemberId, Unit Community, Organization.Organisation Tree, string? Code, Fix? Fix, DeviceStamp? Stamp, CountedTime Time, DateTime ReceivedAt);
