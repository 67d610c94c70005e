using System.ComponentModel.DataAnnotations;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Organization;

/// <summary>Absences of a member, kept by the leaders above and by administrators.</summary>
[Authorize(Policy = "roles:Administrator,RegionLeader,TeamLeader")]
public sealed class AbsencesPage(MemberBook book, Leaders leaders, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public AbsenceKind Kind { get; }

    [Required]
    public DateTime? From => LocalTime.Local(clock.GetUtcNow().UtcDateTime).Date;

    [Required]
    public DateTime? To => From?.AddDays(1);

    public MemberPage Shown { get; private set; } = null!;

    public override async Task Load(CancellationToken ct)
    {
        if (!await leaders.Leads(Id, ct)) throw new Domain.NotFound("member");
        Shown = await book.Member(Id, ct);
    }

    public async Task<IActionResult> OnPostAsync(AbsenceKind kind, [Required] DateTime? from, [Required] DateTime? to, [FromServices] RecordAbsence use)
    {
        await use.Run(new(Id, new(kind, LocalTime.At(from ?? default), LocalTime.At(to ?? default))), Ct);
        return Redirect($"/manage/members/{Id}/absences");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid absenceId, [FromServices] EndAbsence use)
    {
        await use.Run(new(Id, absenceId), Ct);
        return Redirect($"/manage/members/{Id}/absences");
    }
}
