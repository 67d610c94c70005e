using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Demands.Pages;

/// <summary>How far a piece of bulk work is, what was refused and why, and a button that stops it.</summary>
[Authorize(Policy = DemandPolicies.Dispatch)]
public sealed class AssignmentPage(Assignments assignments) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public AssignmentProgress Shown { get; private set; } = null!;

    public override async Task Load(CancellationToken ct)
    {
        Shown = await assignments.Read(Id, ct);
        // the page reads itself again while there is something to wait for, with script and without
        if (Shown.IsOpen && Request.Method == "GET") Response.Headers["Refresh"] = "1";
    }

    public async Task<IActionResult> OnPostStopAsync()
    {
        await assignments.Stop(Id, Ct);
        return Redirect($"/manage/demands/assignments/{Id}");
    }
}
