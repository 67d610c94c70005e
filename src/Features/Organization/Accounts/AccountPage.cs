using System.ComponentModel.DataAnnotations;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Organization;

/// <summary>One's own account: the password and what stands beside it, and where one is signed in.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class AccountPage(MySessions mine, MyPasskeys passkeys, OwnAccount own, CurrentUser user, SignInRules rules) : WorkPage
{
    [Required]
    public string Current { get; set; } = "";

    [Required]
    public string Chosen { get; set; } = "";

    [Required]
    public string Again { get; set; } = "";

    [TempData]
    public bool Changed { get; set; }

    public bool Forced => user.MustChangePassword && !Changed;
    public bool SecondFactor { get; private set; }
    public int Passkeys { get; private set; }
    public SignInRules Rules => rules;
    public IReadOnlyList<MySessions.Row> Open { get; private set; } = [];

    public override async Task Load(CancellationToken ct) =>
        (Open, Passkeys, SecondFactor) = (await mine.List(ct), (await passkeys.List(ct)).Count, (await own.Get(ct)).TwoFactorEnabled);

    public async Task<IActionResult> OnPostPasswordAsync([Required] string current, [Required] string chosen, [Required] string again, [FromServices] ChangePassword change)
    {
        if (chosen != again) throw new Domain.BadInput("again", "password.not-the-same");
        await change.Run(new(current, chosen), Ct);
        Changed = true;
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid? id, [FromServices] EndSession end)
    {
        await end.Run(new(id), Ct);
        return RedirectToPage();
    }
}
