using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Customers;

/// <summary>The form for a new transformer area.</summary>
[Authorize(Policy = CustomerRoles.Network)]
public sealed class NewTransformerAreaModel(OpenTransformerArea open, CustomerSight sight) : WorkPage
{
    public sealed record Form(string? Code, string? Name, Guid CommunityId, string? Feeder);

    [BindProperty]
    public Form Input { get; set; } = new(null, null, Guid.Empty, null);

    public IReadOnlyList<SelectListItem> Communities { get; private set; } = [];

    public override async Task Load(CancellationToken ct) => Communities = Offered.Communities(await sight.Choices(ct));

    public async Task<IActionResult> OnPostAsync()
    {
        await open.Run(new(Input.Code, Input.Name, Input.CommunityId, Input.Feeder), Ct);
        return Redirect("/manage/transformer-areas");
    }
}
