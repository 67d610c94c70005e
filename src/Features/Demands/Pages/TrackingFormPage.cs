using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Demands;

/// <summary>客户诉求跟踪反馈表 on one sheet of paper (D-12).</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class TrackingFormPage(CaseViewer viewer) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CaseView Shown { get; private set; } = null!;
    public CaseTracking? Tracking => CaseTracking.Of(Shown);

    public override async Task Load(CancellationToken ct) => Shown = await viewer.Of(Id, CaseTyped.Nothing, ct);
}
