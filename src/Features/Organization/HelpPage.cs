using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Organization;

/// <summary>A short guide for whoever reads it: the pages that their roles open, and how each is used.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class HelpPage(Menu menu, CurrentUser user) : WorkPage
{
    public IReadOnlyList<MenuItem> Pages { get; private set; } = [];
    public IReadOnlyList<Domain.Organization.Role> Roles { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        Pages = await menu.For(User);
        Roles = [.. user.Actor.Roles.Order()];
    }
}
