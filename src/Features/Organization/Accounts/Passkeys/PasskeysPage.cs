using System.ComponentModel.DataAnnotations;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Organization;

/// <summary>One's own passkeys: see them, add one with the help of the browser, remove one.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class PasskeysPage(OwnAccount own, MyPasskeys mine) : WorkPage
{
    /// <summary>The passkey that is about to be removed.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Remove { get; set; }

    [Required, StringLength(BeginPasskey.LongestName)]
    public string Name { get; } = "";

    [Required]
    public string Proof { get; } = "";

    /// <summary>Whether a code is asked for, instead of the password.</summary>
    public bool ByCode { get; private set; }

    public IReadOnlyList<MyPasskeys.Row> Passkeys { get; private set; } = [];
    public MyPasskeys.Row? Going => Passkeys.FirstOrDefault(p => p.Id == Remove);

    /// <summary>What the device is to answer.</summary>
    public BeginPasskey.Asked? Asked { get; private set; }

    public override async Task Load(CancellationToken ct)
    {
        HttpContext.Response.Headers.CacheControl = "no-store";
        (ByCode, Passkeys) = ((await own.Get(ct)).TwoFactorEnabled, await mine.List(ct));
    }

    public async Task<IActionResult> OnPostBeginAsync([Required, StringLength(BeginPasskey.LongestName)] string name, [Required] string proof, [FromServices] BeginPasskey use)
    {
        Asked = await use.Run(new(name, proof), HttpContext, Ct);
        await Load(Ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync([Required] string ticket, [Required] string credential, [FromServices] AddPasskey use)
    {
        await use.Run(new(ticket, credential), HttpContext, Ct);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync([Required] string proof, [FromServices] RemovePasskey use)
    {
        await use.Run(new(Remove ?? throw new NotFound("passkey"), new(proof)), Ct);
        return Redirect("/manage/account/passkeys");
    }
}
