using Lindian.Domain.Customers;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Lindian.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Customers;

/// <summary>“善小”档案 of one customer: open it with their consent, review it each year, end it.</summary>
[Authorize(Policy = CustomerRoles.Caring)]
public sealed class CarePage(ReadCustomer read, CareSigns signs, Texts texts, TimeProvider clock) : WorkPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public List<CareNeed> Needs { get; set; } = [];

    [BindProperty]
    public List<CarePurpose> Purposes { get; set; } = [];

    [BindProperty]
    public CareConsent? Consent { get; set; }

    [BindProperty]
    public DateOnly? ConsentedOn { get; set; }

    [BindProperty]
    public Guid? ContactId { get; set; }

    [BindProperty]
    public CareEnd? Why { get; set; }

    public ReadCustomer.View View { get; private set; } = null!;

    /// <summary>The open file; nothing when there is none.</summary>
    public CareSign? Sign { get; private set; }

    public DateOnly Today => BusinessTime.Day(clock.Now());
    public IReadOnlyList<SelectListItem> Consents => Offered.All<CareConsent>(texts, "care.consent.");
    public IReadOnlyList<SelectListItem> Ends => Offered.All<CareEnd>(texts, "care.end.");

    public IReadOnlyList<SelectListItem> Contacts => [new(texts["care.no-contact"], ""),
        .. View.Contacts.Select(c => new SelectListItem($"{texts[$"customers.relation.{c.Relation}"]} {c.Name} {c.Phone}", c.Id.ToString()))];

    public override async Task Load(CancellationToken ct)
    {
        View = await read.Run(Id, ct);
        Sign = (await signs.Of([View.Customer.StaysId], ct)).GetValueOrDefault(View.Customer.StaysId);
        if (Needs.Count == 0 && Sign is not null) Needs = [.. Sign.Needs];
    }

    public async Task<IActionResult> OnPostOpenAsync([FromServices] OpenCareFile run)
    {
        await run.Run(new(Id, Needs, Purposes, Consent, ConsentedOn, ContactId), Ct);
        return Redirect($"/manage/customers/{Id}");
    }

    public async Task<IActionResult> OnPostReviewAsync([FromServices] ReviewCareFile run)
    {
        await run.Run(new(Id, Needs), Ct);
        return Redirect($"/manage/customers/{Id}");
    }

    public async Task<IActionResult> OnPostEndAsync([FromServices] EndCareFile run)
    {
        await run.Run(new(Id, Why), Ct);
        return Redirect($"/manage/customers/{Id}");
    }
}
