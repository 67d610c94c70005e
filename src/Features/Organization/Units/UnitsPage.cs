using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Organization;

/// <summary>The tree with counts. A large company shows its communities on the page of their team.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class UnitsPage(UnitBook book) : WorkPage
{
    private const int Most = 300;

    [BindProperty(SupportsGet = true)]
    public bool Closed { get; set; }

    public IReadOnlyList<UnitRow> Rows { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        var all = await book.Tree(Closed, ct);
        Rows = all.Count <= Most ? all : [.. all.Where(u => u.Kind != Domain.Organization.UnitKind.Community)];
    }
}
