using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>
/// What <see cref="WatchClocks"/> does to one demand, told afterwards: it looks at every half minute; here only the looks that
/// find something are taken.
/// </summary>
internal sealed class BulkWatch(BulkDemand life, BulkBooks books, DateTime begin)
{
    private const string Source = "job";
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);
    private readonly List<EscalationLevel> levels = [.. books.Escalation.Levels.OrderBy(l => l.Level)];
    private DateTime touched = begin;

    private Demand Demand => life.Demand;

    /// <summary>A look in the same second comes before a step, so the next one is after it.</summary>
    public void Touched(DateTime at) => touched = at;

    public void Until(DateTime time)
    {
        while (!Demand.IsClosed && NextLook() is { } look && look <= time)
        {
            Look(look);
            touched = look;
        }
    }

    private DateTime? NextLook()
    {
        var first = DateTime.MaxValue;
        if (Demand.IsSuspended) first = Demand.Suspensions.Single(s => s.To is null).Until;
        if (Demand.NextDue != Demand.Never)
        {
            if (Demand.RemindedFor != Demand.NextDue) first = Earlier(first, Demand.NextDue.AddMinutes(-books.Escalation.RemindMinutesBefore));
            foreach (var level in levels.Where(IsOpen)) first = Earlier(first, Demand.NextDue.AddMinutes(level.MinutesAfter));
        }
        if (first == DateTime.MaxValue) return null;
        var after = new DateTime(touched.Ticks - (touched.Ticks % Every.Ticks) + Every.Ticks, DateTimeKind.Utc);
        return first <= after ? after : new DateTime((first.Ticks + Every.Ticks - 1) / Every.Ticks * Every.Ticks, DateTimeKind.Utc);
    }

    private void Look(DateTime now)
    {
        if (Demand.Suspensions.Any(s => s.To is null && s.Until <= now))
        {
            Demand.EndSuspensionOnTime(now);
            life.Keep();
        }
        if (Demand.NextDue <= now.AddMinutes(books.Escalation.RemindMinutesBefore) && Demand.RemindedFor != Demand.NextDue) Demand.Remind(now);
        foreach (var level in levels.Where(l => Demand.NextDue <= now.AddMinutes(-l.MinutesAfter) && IsOpen(l)))
            Demand.Escalate(level.Level, WatchClocks.ToldOf(Demand, level.Role, books.Tree), now);
        life.NoteBySystem(now, Source);
    }

    private bool IsOpen(EscalationLevel level) => Demand.EscalatedFor != Demand.NextDue || Demand.EscalationLevel < level.Level;

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
