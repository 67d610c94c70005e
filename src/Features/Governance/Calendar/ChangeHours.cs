using Lindian.Data;
using Lindian.Data.Maps.Governance;
using Lindian.Domain;
using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Governance.Calendar;

/// <summary>Makes other opening hours hold from a day on, tomorrow at the earliest. Open clocks are computed again afterwards.</summary>
public sealed class ChangeHours(AppDb db, TimeProvider clock) : UseCase<ChangeHours.Request, ChangeHours.Answer>(db)
{
    private const int MostIntervals = 6;

    public sealed record Request(DateOnly ValidFrom, IReadOnlyList<WorkInterval> Intervals);

    public sealed record Answer(int Version);

    protected override async Task<Answer> Handle(Request request, CancellationToken ct)
    {
        Limit.Rows("intervals", MostIntervals, request.Intervals.Count);
        if (request.Intervals.Contains(null)) throw new BadInput("intervals", "bad-request"); // the reader of JSON looks at the list, not into it
        var hours = await Db.WorkingHours.SingleAsync(ct);
        hours.Change(new DatedHours(request.ValidFrom, request.Intervals), BusinessTime.Day(clock.Now()));
        return new Answer(hours.Version);
    }
}
