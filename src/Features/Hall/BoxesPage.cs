using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Hall;

/// <summary>Boxes and books: what I have to open today, what was missed, the last days of each log.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class BoxesPage(BoxWatch watch, CurrentUser user) : WorkPage
{
    public IReadOnlyList<WatchedBox> Boxes { get; private set; } = [];
    public bool Leads => user.Is(Role.Administrator, Role.RegionLeader, Role.TeamLeader, Role.HallLead);

    public override async Task Load(CancellationToken ct)
    {
        var all = await watch.List(ct);
        Boxes = Request.Query["only"].ToString() switch
        {
            "today" => [.. all.Where(b => b.ToOpen)],
            "missed" => [.. all.Where(watch.IsMissed)],
            _ => all,
        };
    }

    public async Task<IActionResult> OnPostOpenAsync(Guid id, int? found, [FromServices] LogOpening run)
    {
        await run.Run(new(id, found ?? throw new Domain.BadInput("found", "text.missing")), Ct);
        return Redirect("/manage/boxes?done=opened");
    }
}
