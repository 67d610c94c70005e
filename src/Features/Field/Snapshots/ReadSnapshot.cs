using Lindian.Data;
using Lindian.Features.Customers;
using Lindian.Features.Shared;

namespace Lindian.Features.Field.Snapshots;

/// <summary>
/// Everything that a member works with on site, for the time without a network (F-2): their own, in their sight, masked as on the
/// desktop. What the phone has already is not sent again. That it was taken along is logged once an hour.
/// </summary>
public sealed class ReadSnapshot(SnapshotParts parts, ReadLog log, CurrentUser user, TimeProvider clock)
{
    /// <summary>In the access log.</summary>
    public const string TakenAlong = "field.snapshot";

    public async Task<FieldSections> Run(string? have, CancellationToken ct)
    {
        var (held, now, tasks) = (HeldTags.Read(have), clock.Now(), await parts.Tasks.Choose(clock.Now(), ct));
        await log.View(TakenAlong, user.MemberId, ct);
        return new()
        {
            Me = held.Unless("me", await parts.Rules.Me(ct)),
            Rules = held.Unless("rules", await parts.Rules.Of(tasks, ct)),
            Communities = held.Unless("communities", await parts.Places.Communities(ct)),
            Premises = await parts.Places.Premises(held, ct),
            Tasks = held.Unless("tasks", await parts.Tasks.Tell(tasks, ct)),
            Visits = held.Unless("visits", await parts.Visits.Visits(now, ct)),
            Hours = held.Unless("hours", await parts.Visits.Hours(now, ct)),
            Records = held.Unless("records", await parts.Visits.Records(now, ct)),
            Outages = held.Unless("outages", await parts.Notes.Outages(ct)),
            Notes = held.Unless("notes", await parts.Notes.Notes(tasks, now, ct)),
        };
    }
}

/// <summary>Who reads which sections.</summary>
public sealed record SnapshotParts(RulesToTake Rules, PlacesToTake Places, TasksToTake Tasks, VisitsToTake Visits, NotesToTake Notes);
