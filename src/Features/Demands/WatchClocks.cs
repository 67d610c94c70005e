using Lindian.Data;
using Lindian.Data.Maps.Demands;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>When the owner is reminded, and who is told how long after a limit has passed (D-8). A rulebook, confidence D.</summary>
public sealed record EscalationRules(int RemindMinutesBefore, IReadOnlyList<EscalationLevel> Levels)
{
    public const string Name = "demand-escalation";
}

public sealed record EscalationLevel(int Level, int MinutesAfter, Role Role);

/// <summary>
/// Looks at the clocks that come due: reminds, escalates up the tree, ends suspensions whose time is over. May run on every
/// node: whoever saves second is refused as stale and leaves the demand to the next look.
/// </summary>
public sealed class WatchClocks(AppDb db, DemandClocks clocks, Snapshot<Rulebooks> rulebooks, Snapshot<Organisation> organisation, TimeProvider clock)
{
    private const int Batch = 100;

    /// <summary>One look at everything that is due. Returns how many demands were changed.</summary>
    public async Task<int> Look(CancellationToken ct)
    {
        var (rules, now) = ((await rulebooks.Get(ct)).Newest<EscalationRules>(EscalationRules.Name), clock.Now());
        var changed = await Each(db.Demands.Where(d => d.Suspensions.Any(s => s.To == null && s.Until <= now)), async d =>
        {
            d.EndSuspensionOnTime(now);
            await clocks.Keep(d, ct);
        }, ct);
        var soon = now.AddMinutes(rules.RemindMinutesBefore);
        changed += await Each(Running.Where(d => d.NextDue <= soon && (d.RemindedFor == null || d.RemindedFor != d.NextDue)), d => Done(() => d.Remind(now)), ct);
        foreach (var level in rules.Levels.OrderBy(l => l.Level))
        {
            var (latest, tree) = (now.AddMinutes(-level.MinutesAfter), await organisation.Get(ct));
            var late = Running.Where(d => d.NextDue <= latest && (d.EscalatedFor == null || d.EscalatedFor != d.NextDue || d.EscalationLevel < level.Level));
            changed += await Each(late, d => Done(() => d.Escalate(level.Level, ToldOf(d, level.Role, tree), now)), ct);
        }
        return changed;
    }

    private IQueryable<Demand> Running => db.Demands.StillOpen();

    internal static List<Guid> ToldOf(Demand demand, Role role, Organisation tree) =>
        (demand.CommunityId ?? demand.RegionId) is { } place ? [.. tree.Holding(role, place).OrderBy(m => m.StaffNumber, StringComparer.Ordinal).Select(m => m.Id).Take(5)] : [];

    private async Task<int> Each(IQueryable<Demand> due, Func<Demand, Task> change, CancellationToken ct)
    {
        var changed = 0;
        foreach (var demand in await due.OrderBy(d => d.NextDue).Take(Batch).ToListAsync(ct))
        {
            await change(demand);
            try
            {
                await db.SaveChangesAsync(ct);
                changed++;
            }
            catch (RuleBroken stale) when (stale.Code == "stale")
            {
                db.ChangeTracker.Clear();
                break;
            }
        }
        return changed;
    }

    private static Task Done(Action change)
    {
        change();
        return Task.CompletedTask;
    }
}
