using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Governance.Books;

/// <summary>All rulebooks.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class RulebooksPage(Snapshot<Rulebooks> all) : WorkPage
{
    public IReadOnlyList<Rulebook> Books { get; private set; } = [];

    public override async Task Load(CancellationToken ct) => Books = [.. (await all.Get(ct)).All.OrderBy(b => b.Name, StringComparer.Ordinal)];
}
