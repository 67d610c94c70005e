using Lindian.Data;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Visits.Stays;

/// <summary>What a list of visits shows.</summary>
public sealed record ShownVisits(IReadOnlyList<VisitRow> Rows, bool WithPeople);

/// <summary>走访监督: first what is in doubt and waits for a decision, then the service hours of each manager, then all visits.</summary>
[Authorize(Policy = VisitRoles.Leading)]
public sealed class UnitVisitsPage(VisitRows rows, HoursBook hours, TimeProvider clock) : WorkPage
{
    public IReadOnlyList<VisitRow> Doubtful { get; private set; } = [];
    public VisitPage Visits { get; private set; } = null!;
    public IReadOnlyList<MonthHours> Hours { get; private set; } = [];
    public Month Month { get; private set; } = null!;

    public override async Task Load(CancellationToken ct)
    {
        Month = Month.Of(Request.Query["month"], clock.Now());
        Doubtful = await rows.Doubtful(ct);
        Hours = await hours.OfUnit(Month.First, ct);
        Visits = await rows.OfUnit(Request.Query["after"], ct);
    }
}
