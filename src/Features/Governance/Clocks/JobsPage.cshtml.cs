using Lindian.Data;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Governance.Clocks;

/// <summary>Long work: how far it has come, and a way to stop it.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class JobsPage(AppDb db, StopJob stop) : WorkPage
{
    public IReadOnlyList<JobProgress> Jobs { get; private set; } = [];

    public override async Task Load(CancellationToken ct) => Jobs = await JobProgress.Latest(db, 50, ct);

    public async Task<IActionResult> OnPostStopAsync(Guid id)
    {
        await stop.Run(new(id), Ct);
        return Redirect("/manage/governance/jobs");
    }
}
