using Lindian.Data;
using Lindian.Domain.Visits;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Books;

namespace Lindian.Features.Visits.Stays;

/// <summary>
/// The time that counts for what is being done, and what the phone said about it. Only the field app says anything, with the operations of a phone
/// that signed on; from a page and from a program the arrival counts, whatever they send.
/// </summary>
public sealed class DeviceTimes(Snapshot<Rulebooks> books, TimeProvider clock)
{
    private CountedTime? counted;

    /// <summary>What the phone said; null from a page.</summary>
    public DeviceStamp? Stamp { get; private set; }

    public CountedTime Time => counted ?? new CountedTime(clock.Now(), TimeSpan.Zero, false);

    /// <summary>Bounds what the phone says by the rulebook.</summary>
    public async Task<CountedTime> Count(DeviceStamp? said, CancellationToken ct) =>
        said is null ? Time : DeviceClock.Count(said, clock.Now(), TimeSpan.FromDays((await books.Get(ct)).Newest<EvidenceBook>(EvidenceBook.Name).Typed().LongestOffline));

    /// <summary>From now on this is the time of what is being done.</summary>
    public void Hold(DeviceStamp? said, CountedTime time) => (Stamp, counted) = (said, time);
}
