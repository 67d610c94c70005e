using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Governance.Norms;

/// <summary>All norms by the nine groups of the process manual (G-1).</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class NormsPage(Snapshot<NormBook> book) : WorkPage
{
    public IEnumerable<IGrouping<int, WorkNorm>> Groups { get; private set; } = [];

    public override async Task Load(CancellationToken ct) =>
        Groups = (await book.Get(ct)).Norms.OrderBy(n => n.Code, StringComparer.Ordinal).GroupBy(n => n.Group).OrderBy(g => g.Key);
}
