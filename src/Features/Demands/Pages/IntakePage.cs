using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Demands.Pages;

/// <summary>受理诉求: the form of hotline and counter (D-1). Looking up and suggesting work by post-back, and beside the typing where there is script.</summary>
[Authorize(Policy = DemandPolicies.Intake)]
public sealed class IntakePage(RaiseDemand raise, IntakeSheet sheet) : WorkPage
{
    [BindProperty]
    public IntakeForm Input { get; set; } = new();

    public IntakeView Shown { get; private set; } = null!;

    // while words are typed the hits stay on the page as they are: no second search, no second line in the access log
    private bool OnlyTheHint => Request.Headers.ContainsKey("HX-Request") && Request.Query["handler"] == "Suggest";

    public override async Task Load(CancellationToken ct) => Shown = await sheet.Read(Input, withHits: !OnlyTheHint, ct);

    public async Task<IActionResult> OnPostAsync()
    {
        var receipt = await raise.Run(await sheet.RequestFrom(Input, Ct), Ct);
        return Redirect($"/manage/demands/{receipt.Id}/receipt");
    }

    /// <summary>By post, so that a phone number stands in no address and no log.</summary>
    public Task<IActionResult> OnPostFindAsync() => OnGetAsync();

    public Task<IActionResult> OnPostSuggestAsync() => OnGetAsync();
}
