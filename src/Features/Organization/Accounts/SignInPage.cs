using System.ComponentModel.DataAnnotations;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Organization;

/// <summary>The door of the staff desktop. Leads back only to pages of our own.</summary>
[AllowAnonymous]
public sealed class SignInPage(SignIn signIn, SetUpCompany setUp) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [Required]
    public string StaffNumber { get; set; } = "";

    [Required]
    public string Password { get; set; } = "";

    /// <summary>Nobody is here yet: the guide comes first.</summary>
    public bool IsNew { get; private set; }

    public override async Task Load(CancellationToken ct) => IsNew = !await setUp.IsDone(ct);

    public async Task<IActionResult> OnPostAsync([Required] string staffNumber, [Required] string password)
    {
        var session = await signIn.Handle(new(staffNumber, password, Request.Headers.UserAgent.ToString()), Ct);
        await HttpContext.SignInAsync(Sessions.Principal(session.Id, SessionEndpoints.Scheme));
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/manage");
    }
}
