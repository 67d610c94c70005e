using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Customers;

/// <summary>Puts premises right, and lets customers move in and out.</summary>
[Authorize(Policy = CustomerRoles.Keeping)]
public sealed class EditPremisesModel(ReadPremises read, RevisePremises revise, MovePremises move, CustomerSight sight) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PremisesForm Input { get; set; } = new(Guid.Empty, null, null, null, null, null);

    public ReadPremises.View View { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Communities { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        View = await read.Run(Id, ct);
        Communities = Offered.Communities(await sight.Choices(ct));
        var premises = View.Premises;
        if (HttpMethods.IsGet(Request.Method)) Input = new(premises.CommunityId, premises.Building, null, null, null, View.TransformerArea?.Split(' ')[0]);
    }

    public async Task<IActionResult> OnPostReviseAsync()
    {
        var area = await sight.Area(Input.TransformerArea, Ct);
        await revise.Run(new(Id, Input.CommunityId, Input.Building, Input.Room, Input.AccountNumber, Input.MeterNumber, area), Ct);
        return Redirect($"/manage/premises/{Id}");
    }

    /// <param name="customer">Nobody: the present customer moves out.</param>
    public async Task<IActionResult> OnPostMoveAsync(Guid? customer)
    {
        await move.Run(new(Id, customer), Ct);
        return Redirect($"/manage/premises/{Id}");
    }
}
