using System.ComponentModel.DataAnnotations;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Organization;

/// <summary>The first page of a new installation: the company and its administrator. Gone once somebody is there.</summary>
[AllowAnonymous]
public sealed class SetUpPage(SetUpCompany setUp, SignIn signIn, SignInRules rules) : WorkPage
{
    public SignInRules Rules => rules;

    [Required]
    public string Code { get; set; } = "";

    [Required]
    public string Company { get; set; } = "";

    [Required]
    public string StaffNumber { get; set; } = "";

    [Required]
    public string Name { get; set; } = "";

    [Required]
    public string Chosen { get; set; } = "";

    [Required]
    public string Again { get; set; } = "";

    public override async Task Load(CancellationToken ct)
    {
        if (await setUp.IsDone(ct)) throw new NotFound("page");
    }

    public async Task<IActionResult> OnPostAsync([Required] string code, [Required] string company, [Required] string staffNumber, [Required] string name, [Required] string chosen, [Required] string again)
    {
        (Code, Company, StaffNumber, Name) = (code, company, staffNumber, name);
        if (chosen != again) throw new BadInput("again", "password.not-the-same");
        await setUp.Run(new(code, company, staffNumber, name, chosen), Ct);
        var passed = await signIn.Handle(new(staffNumber, chosen, Request.Headers.UserAgent.ToString()), Ct);
        await HttpContext.SignInAsync(Sessions.Principal(passed.Session?.Id ?? throw new NotFound("session"), SessionEndpoints.Scheme));
        return LocalRedirect("/manage/setup");
    }
}
