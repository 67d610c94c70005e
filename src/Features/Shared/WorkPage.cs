using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lindian.Features.Shared;

/// <summary>A page whose forms call use cases: it reads what it shows in one place, for GET and again after a refusal.</summary>
public abstract class WorkPage : PageModel, IShowAgain
{
    protected CancellationToken Ct => HttpContext.RequestAborted;

    /// <summary>Reads what the page shows.</summary>
    public abstract Task Load(CancellationToken ct);

    Task IShowAgain.ShowAgain(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnGetAsync()
    {
        await Load(Ct);
        return Page();
    }
}
