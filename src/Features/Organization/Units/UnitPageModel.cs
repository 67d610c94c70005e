using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Organization;

/// <summary>One unit: its facts, who answers for it, what stands below it. All staff within sight read it.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class UnitPageModel(UnitBook book, CurrentUser user) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public UnitPage Shown { get; private set; } = null!;
    public bool Administers => user.Is(Role.Administrator);
    public string Address => CommunityCode.Address(Shown.Unit.Code, Request);

    public override async Task Load(CancellationToken ct) => Shown = await book.Unit(Id, ct);
}
