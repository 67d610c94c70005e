using Lindian.Domain.Customers;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>Transformer areas within sight, in the order of their codes, fifty at a time.</summary>
public sealed class ListTransformerAreas(CustomerSight sight, Snapshot<Organisation> organisation)
{
    internal const int PageSize = 50;

    public sealed record Row(Guid Id, string Code, string Name, string? Feeder, Guid CommunityId, string Community);

    /// <param name="after">The last code of the page before.</param>
    public async Task<IReadOnlyList<Row>> Run(Guid? communityId, string? after, CancellationToken ct)
    {
        IQueryable<TransformerArea> areas = await sight.TransformerAreas(ct);
        if (communityId is { } community) areas = areas.Where(a => a.CommunityId == community);
        if (after is not null) areas = areas.Where(a => a.Code.CompareTo(after) > 0);
        var tree = await organisation.Get(ct);
        var rows = await areas.AsNoTracking().OrderBy(a => a.Code).Take(PageSize).ToListAsync(ct);
        return [.. rows.Select(a => new Row(a.Id, a.Code, a.Name, a.Feeder, a.CommunityId, tree.Unit(a.CommunityId)?.Name ?? ""))];
    }
}
