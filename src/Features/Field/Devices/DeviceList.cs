using Lindian.Data;
using Lindian.Data.Maps.Field;
using Lindian.Domain.Field;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Field.Devices;

/// <summary>A phone as its owner and a leader see it. Times are UTC.</summary>
/// <param name="UnsentTold">How many operations waited on it when it was last seen.</param>
public sealed record DeviceRow(Guid Id, Guid MemberId, string Name, DateTime Since, DateTime SeenAt, DateTime? RevokedAt, int UnsentTold);

/// <summary>One's own phones, and those that the people whom one leads sign on with.</summary>
public sealed class DeviceList(AppDb db, CurrentUser user, Snapshot<Organisation> organisation, Leaders leaders)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<DeviceRow>> Mine(CancellationToken ct) =>
        await Rows(db.FieldDevices.Where(d => d.MemberId == user.MemberId)).Take(Most).ToListAsync(ct);

    /// <summary>Those of one member, who must be led by the user.</summary>
    /// <exception cref="Domain.NotFound">Not led.</exception>
    public async Task<IReadOnlyList<DeviceRow>> Of(Guid memberId, CancellationToken ct)
    {
        await leaders.Led(memberId, ct);
        return await Rows(db.FieldDevices.Where(d => d.MemberId == memberId)).Take(Most).ToListAsync(ct);
    }

    /// <summary>Those that are let in, of everybody whom the user leads, the least recently seen last.</summary>
    public async Task<IReadOnlyList<(DeviceRow Device, string Member)>> Led(CancellationToken ct)
    {
        var (tree, led) = (await organisation.Get(ct), new List<(DeviceRow, string)>());
        var ids = new HashSet<Guid>();
        foreach (var member in tree.Members.Where(m => m.LeftAt is null && m.Id != user.MemberId))
            if (await leaders.Leads(member.Id, ct)) ids.Add(member.Id);
        foreach (var lot in ids.Chunk(500))
            led.AddRange((await Rows(db.FieldDevices.Where(d => d.RevokedAt == null && lot.Contains(d.MemberId))).Take(Most).ToListAsync(ct)).Select(d => (d, tree.Member(d.MemberId)?.Name ?? "")));
        return [.. led.OrderByDescending(d => d.Item1.SeenAt).Take(Most)];
    }

    private static IQueryable<DeviceRow> Rows(IQueryable<FieldDevice> devices) =>
        devices.AsNoTracking().OrderByDescending(d => d.SeenAt).Select(d => new DeviceRow(d.Id, d.MemberId, d.Name, d.Since, d.SeenAt, d.RevokedAt, d.UnsentTold));
}
