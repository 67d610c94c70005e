using System.ComponentModel.DataAnnotations;
using Lindian.Data;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Organization;

/// <summary>One's own second factor: begin it, show it to the phone, prove it, keep its recovery codes, give it up.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class SecondFactorPage(OwnAccount own, SecondFactors factors, SecondFactorRule rule) : WorkPage
{
    [Required]
    public string Current { get; } = "";

    [Required]
    public string Code { get; } = "";

    public bool IsRequired => rule.Applies;

    /// <summary>A passkey stands in for it.</summary>
    public bool HasPasskey { get; private set; }

    public SecondFactor? Factor { get; private set; }
    public int CodesLeft { get; private set; }
    public (string Text, string Address) Key { get; private set; }

    /// <summary>Shown once, right after they were made.</summary>
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        HttpContext.Response.Headers.CacheControl = "no-store";
        var account = await own.Get(ct);
        (HasPasskey, Factor) = (account.PasskeySince is not null, await factors.Of(account.Id, ct));
        if (Factor is { ConfirmedAt: null } begun) Key = await factors.Show(begun, own.StaffNumber, ct);
        else if (Factor is { } there) CodesLeft = await factors.CodesLeft(there, ct);
    }

    public async Task<IActionResult> OnPostBeginAsync([Required] string current, [FromServices] BeginSecondFactor use)
    {
        await use.Run(new(current), Ct);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostConfirmAsync([Required] string code, [FromServices] ConfirmSecondFactor use) => await Shown(await use.Run(new(code), Ct));

    public async Task<IActionResult> OnPostRenewAsync([Required] string code, [FromServices] RenewRecoveryCodes use) => await Shown(await use.Run(new(code), Ct));

    public async Task<IActionResult> OnPostRemoveAsync([Required] string code, [FromServices] RemoveSecondFactor use)
    {
        await use.Run(new(code), Ct);
        return RedirectToPage();
    }

    // the answer shows the codes, once, so there is no redirect
    private async Task<IActionResult> Shown(ConfirmSecondFactor.Codes codes)
    {
        NewCodes = codes.RecoveryCodes;
        await Load(Ct);
        return Page();
    }
}
