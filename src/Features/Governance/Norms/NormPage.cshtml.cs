using Lindian.Data;
using Lindian.Domain;
using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Governance.Norms;

/// <summary>One norm in one of its versions; the newest unless asked otherwise.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class NormPage(Snapshot<NormBook> book, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    public WorkNorm Norm { get; private set; } = null!;
    public NormVersion Shown { get; private set; } = null!;
    public int InForce { get; private set; }

    public override async Task Load(CancellationToken ct)
    {
        Norm = (await book.Get(ct)).Find(Code);
        Shown = Version is { } asked ? Norm.Versions.FirstOrDefault(v => v.Version == asked) ?? throw new NotFound("version") : Norm.Versions[^1];
        var now = clock.Now();
        InForce = Norm.Versions.LastOrDefault(v => v.ValidFrom <= now)?.Version ?? 0;
    }
}
