using Lindian.Data;
using Lindian.Features.Governance.Clocks;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Governance.Calendar;

/// <summary>The known years, the working hours, and how far the open clocks have been computed again.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class CalendarPage(AppDb db) : WorkPage
{
    public CalendarEndpoints.Shown Calendar { get; private set; } = null!;
    public JobProgress? Recompute { get; private set; }

    public override async Task Load(CancellationToken ct)
    {
        Calendar = await CalendarEndpoints.Read(db, ct);
        Recompute = (await JobProgress.Latest(db, 1, ct)).FirstOrDefault();
    }
}
