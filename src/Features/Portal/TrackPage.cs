using System.ComponentModel.DataAnnotations;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Portal;

/// <summary>The question for the tracking code.</summary>
[AllowAnonymous, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TrackPage(TrackedDemand tracked) : WorkPage
{
    [Required(ErrorMessage = "validation.portal-code")]
    public string Code { get; set; } = "";

    public override Task Load(CancellationToken ct) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync([Required(ErrorMessage = "validation.portal-code")] string code)
    {
        try
        {
            var seen = await tracked.Read(code, HttpContext, Ct);
            return Redirect($"/track/{seen.Code}");
        }
        catch (NotFound)
        {
            throw new BadInput("code", "portal.code-unknown"); // the same page, with what was typed
        }
    }
}
