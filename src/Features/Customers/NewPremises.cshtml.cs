using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Customers;

/// <summary>The form for new premises, of a customer or of nobody yet.</summary>
[Authorize(Policy = CustomerRoles.Keeping)]
public sealed class NewPremisesModel(OpenPremises open, CustomerSight sight) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Customer { get; set; }

    [BindProperty]
    public PremisesForm Input { get; set; } = new(Guid.Empty, null, null, null, null, null);

    public IReadOnlyList<SelectListItem> Communities { get; private set; } = [];

    public override async Task Load(CancellationToken ct) => Communities = Offered.Communities(await sight.Choices(ct));

    public async Task<IActionResult> OnPostAsync()
    {
        var area = await sight.Area(Input.TransformerArea, Ct);
        var made = await open.Run(new(Input.CommunityId, Input.Building, Customer, Input.Room, Input.AccountNumber, Input.MeterNumber, area), Ct);
        return Redirect($"/manage/premises/{made.Id}");
    }
}
