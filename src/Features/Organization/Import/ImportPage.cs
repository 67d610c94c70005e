using System.ComponentModel.DataAnnotations;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Organization;

/// <summary>Takes units or members in from a file: first shows what would happen, then does it. The answer to the form is the report.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class ImportPage(UnitTable units, MemberTable members, ImportUnits importUnits, ImportMembers importMembers) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public string What { get; set; } = "units";

    public ImportReport? Report { get; private set; }
    public bool OfUnits => What == "units";
    public IReadOnlyList<string> Columns => OfUnits ? units.Header : members.Header;

    public override Task Load(CancellationToken ct) => Task.CompletedTask;

    public Task<IActionResult> OnPostAsync([Required] IFormFile file) => Take(file, apply: false);

    public Task<IActionResult> OnPostApplyAsync([Required] IFormFile file) => Take(file, apply: true);

    private async Task<IActionResult> Take(IFormFile file, bool apply)
    {
        Report = OfUnits
            ? await importUnits.Run(new(await units.Read(file, Ct), apply), Ct)
            : await importMembers.Run(new(await members.Read(file, Ct), apply), Ct);
        return Page();
    }
}
