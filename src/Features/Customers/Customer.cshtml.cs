using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Customers;

/// <summary>A customer: masked; in full for this one answer after a reason was given.</summary>
[Authorize(Policy = CustomerRoles.Viewing)]
public sealed class CustomerModel(ReadCustomer read, PremisesTimeline timeline, Unmask unmask, CareSigns signs, IAuthorizationService authorization) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public List<PersonalField> Fields { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public ReadCustomer.View View { get; private set; } = null!;
    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    /// <summary>Only after <see cref="OnPostUnmaskAsync"/>; stands nowhere but in this answer.</summary>
    public Revealed? Revealed { get; private set; }

    /// <summary>The open care file, for roles that handle cases.</summary>
    public CareSign? Care { get; private set; }
    public bool MayCare { get; private set; }

    public bool MayUnmask => unmask.Allowed && !View.Customer.Erased;

    public override async Task Load(CancellationToken ct)
    {
        View = await read.Run(Id, ct);
        Timeline = await timeline.OfCustomer(Id, ct);
        Care = (await signs.Of([View.Customer.StaysId], ct)).GetValueOrDefault(View.Customer.StaysId);
        MayCare = View.Customer is { Erased: false, Kind: Domain.Customers.CustomerKind.Person } && (await authorization.AuthorizeAsync(User, CustomerRoles.Caring)).Succeeded;
    }

    // no redirect: an address may not carry what was revealed, and nothing may store it on the way
    public async Task<IActionResult> OnPostUnmaskAsync()
    {
        Revealed = await unmask.Run(Id, new(Fields, Reason), Ct);
        await Load(Ct);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
