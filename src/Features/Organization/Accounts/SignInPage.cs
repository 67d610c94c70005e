using System.ComponentModel.DataAnnotations;
using Lindian.Data;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Organization;

/// <summary>The door of the staff desktop. Leads back only to pages of our own.</summary>
[AllowAnonymous]
public sealed class SignInPage(SignIn signIn, HalfSignIn half, SignInLimit limit, SetUpCompany setUp) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [Required]
    public string StaffNumber { get; set; } = "";

    [Required]
    public string Password { get; set; } = "";

    [Required]
    public string Code { get; } = "";

    /// <summary>The password was right, the code is still to come.</summary>
    public string? Ticket { get; private set; }

    private string Device => Request.Headers.UserAgent.ToString();

    /// <summary>Nobody is here yet: the guide comes first.</summary>
    public bool IsNew { get; private set; }

    public override async Task Load(CancellationToken ct) => IsNew = !await setUp.IsDone(ct);

    public async Task<IActionResult> OnPostAsync([Required] string staffNumber, [Required] string password)
    {
        var passed = await limit.Guard(HttpContext, () => signIn.Handle(new(staffNumber, password, Device), Ct));
        if (passed.Session is { } session) return await Enter(session);
        Ticket = half.Issue(passed.Account);
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostCodeAsync([Required] string ticket, [Required] string code, [FromServices] SignInWithCode withCode)
    {
        Ticket = ticket;
        return await Enter(await limit.Guard(HttpContext, () => withCode.Handle(new(ticket, code, Device), Ct)));
    }

    public async Task<IActionResult> OnPostPasskeyAsync([Required] string ticket, [Required] string credential, [FromServices] SignInWithPasskey withPasskey) =>
        await Enter(await limit.Guard(HttpContext, () => withPasskey.Handle(new(ticket, credential, Device), HttpContext, Ct)));

    private async Task<IActionResult> Enter(SessionRow session)
    {
        await HttpContext.SignInAsync(Sessions.Principal(session.Id, SessionEndpoints.Scheme));
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/manage");
    }
}
