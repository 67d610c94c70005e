using System.ComponentModel.DataAnnotations;
using Lindian.Domain.Visits;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Visits.Stays;

/// <summary>One visit: its times, how well it is proven and why, what was done in it.</summary>
[Authorize(Policy = VisitRoles.Seeing)]
public sealed class OneVisitPage(VisitCase visits) : WorkPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public SeenVisit Seen { get; private set; } = null!;

    public override async Task Load(CancellationToken ct) => Seen = await visits.Of(Id, ct);
}

/// <summary>存疑走访处置: a leader reads what was found and decides.</summary>
[Authorize(Policy = VisitRoles.Deciding)]
public sealed class DecideVisitPage(VisitCase visits, Picks picks) : WorkPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [Required]
    public VisitVerdict? Verdict { get; set; }

    [Required]
    public string? Reason { get; set; }

    public SeenVisit Seen { get; private set; } = null!;
    public IEnumerable<SelectListItem> Verdicts => picks.Of<VisitVerdict>("visit.decide");

    public override async Task Load(CancellationToken ct) => Seen = await visits.Of(Id, ct);

    public async Task<IActionResult> OnPostAsync([Required] VisitVerdict? verdict, string? reason, [FromServices] DecideVisit run)
    {
        await run.Run(new(Id, verdict ?? throw new Domain.BadInput("verdict", "text.missing"), reason), Ct);
        return Redirect("/manage/visits/unit?done=decided");
    }
}
