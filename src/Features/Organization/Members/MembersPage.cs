using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Organization;

[Authorize(Policy = Policies.Staff)]
public sealed class MembersPage(MemberBook book) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Left { get; set; }

    public MemberList Found { get; private set; } = null!;

    public override async Task Load(CancellationToken ct) => Found = await book.List(new(Q, Unit, After, Before, Left), ct);
}
