using Lindian.Features.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Lindian.Features.Demands;

/// <summary>
/// One action on a case. There is an address for each row of <see cref="DemandActs"/>, guarded by the policy of that row
/// (<see cref="CaseRoutes"/>). A refused form comes back on the case as it is by now, with what was typed.
/// </summary>
public sealed class CaseActPage(CaseViewer viewer, CaseBody body) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CaseView Shown { get; private set; } = null!;

    private DemandActRoute Act => HttpContext.GetEndpoint()?.Metadata.GetMetadata<DemandActRoute>() ?? throw new InvalidOperationException("No action at this address");

    private CaseForm Form
    {
        get
        {
            var forms = CaseForms.All.Where(form => form.Noun == Act.Noun).ToList();
            var pressed = HttpMethods.IsPost(Request.Method) ? Request.Form["do"].ToString() : "";
            return forms.FirstOrDefault(form => form.Buttons.Any(b => b.Key == pressed)) ?? forms[0];
        }
    }

    public override async Task Load(CancellationToken ct) =>
        Shown = await viewer.Of(Id, HttpMethods.IsPost(Request.Method) ? new CaseTyped(Form, Request.Form, Refused: true) : new CaseTyped(Form), ct);

    public async Task<IActionResult> OnPostAsync()
    {
        // a refusal names a field; this is how the page knows that it has one of that name
        foreach (var field in Form.Fields) ModelState.SetModelValue(field.Name, new ValueProviderResult(Request.Form[field.Name]));
        await Act.Run(HttpContext.RequestServices, await body.Read(Form, Request.Form, Ct), Id, Ct);
        return Redirect($"/manage/demands/{Id}");
    }
}
