using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Demands;

/// <summary>The case: left what it is about, right its clocks and people, below what happened. Its forms post to <see cref="CaseActPage"/>.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class CasePage(CaseViewer viewer) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CaseView Shown { get; private set; } = null!;

    public override async Task Load(CancellationToken ct) => Shown = await viewer.Of(Id, CaseTyped.Nothing, ct);
}
