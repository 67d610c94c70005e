using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Jobs;
using Lindian.Data.Maps;
using Lindian.Domain;
using Lindian.Domain.Governance;

namespace Lindian.Features.Governance.Clocks;

/// <summary>
/// After the calendar or the opening hours changed, every open clock has to be computed again. A revised norm needs none: what
/// was decided under a version keeps it.
/// </summary>
public sealed class AskForRecompute(AppDb db, TimeProvider clock) : IOn<CalendarImported>, IOn<HoursChanged>
{
    // longer than any node keeps its copy of the calendar
    private static readonly TimeSpan Until = TimeSpan.FromSeconds(5);

    public Task Handle(Happened<CalendarImported> what, CancellationToken ct) => Ask();

    public Task Handle(Happened<HoursChanged> what, CancellationToken ct) => Ask();

    private Task Ask()
    {
        var now = clock.Now();
        db.Jobs.Add(new JobRow { Id = NewId.Next(), Kind = RecomputeClocks.Kind, State = JobState.Waiting, CreatedAt = now, DueAt = now + Until });
        return Task.CompletedTask;
    }
}
