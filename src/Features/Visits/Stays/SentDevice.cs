using Lindian.Data;
using Lindian.Domain;
using Lindian.Domain.Visits;
using Lindian.Features.Shared;

namespace Lindian.Features.Visits.Stays;

/// <summary>What a device says about where it is.</summary>
/// <param name="Latitude">WGS-84 degrees.</param>
/// <param name="Accuracy">Metres.</param>
public sealed record SentPosition(double Latitude, double Longitude, double Accuracy, bool Mock = false)
{
    private const double MostAccuracy = 1_000_000;

    /// <exception cref="BadInput">No place on earth.</exception>
    public Fix Read()
    {
        var place = new Place(Latitude, Longitude);
        return place.IsOnEarth && Accuracy is >= 0 and <= MostAccuracy ? new Fix(place, Accuracy, Mock) : throw new BadInput("position", "visit.place-wrong");
    }
}

/// <summary>
/// What the field app sends with every operation. Without it, as from a page, the time of arrival counts.
/// </summary>
/// <param name="Id">Of the device, made when it was first signed in.</param>
/// <param name="Sequence">Counts the operations of the device from 1.</param>
/// <param name="Told">When it happened by the clock of the device.</param>
/// <param name="SentAt">The same clock when it was sent.</param>
/// <param name="Anchor">The newest answer of <c>GET /api/visits/time</c> that the device held when it happened.</param>
public sealed record SentDevice(DateTimeOffset Told, Guid? Id = null, int? Sequence = null, DateTimeOffset? SentAt = null, string? Anchor = null)
{
    public DeviceStamp Stamp(TimeAnchors anchors) =>
        new(Told.UtcDateTime, SentAt?.UtcDateTime, anchors.Read(Anchor), Id, Sequence);
}

/// <summary>The time that counts for something a device did, and what the device said.</summary>
public sealed class DeviceTimes(TimeAnchors anchors, Snapshot<Governance.Rulebooks> books, TimeProvider clock)
{
    public async Task<(DeviceStamp? Stamp, CountedTime Time)> Count(SentDevice? device, CancellationToken ct)
    {
        var now = clock.Now();
        if (device is null) return (null, new CountedTime(now, TimeSpan.Zero, false));
        var limits = (await books.Get(ct)).Newest<Books.EvidenceBook>(Books.EvidenceBook.Name).Typed();
        var stamp = device.Stamp(anchors);
        return (stamp, DeviceClock.Count(stamp, now, TimeSpan.FromDays(limits.LongestOffline)));
    }
}
