using Lindian.Data;
using Lindian.Domain.Demands;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands.Pages;

public sealed record OpenDemand(Guid Id, string Number, DemandState State, Guid CustomerId);

/// <summary>What customers have open, within the user's sight, newest first.</summary>
public sealed class OpenDemands(AppDb db, CurrentUser user)
{
    public async Task<IReadOnlyList<OpenDemand>> Of(IReadOnlyCollection<Guid> customerIds, CancellationToken ct) => customerIds.Count == 0 ? [] :
        await db.Visible(user).AsNoTracking().IgnoreAutoIncludes()
            .Where(d => customerIds.Contains(d.CustomerId) && d.State != DemandState.Archived && d.State != DemandState.Merged && d.State != DemandState.Withdrawn)
            .OrderByDescending(d => d.Serial).Take(50).Select(d => new OpenDemand(d.Id, d.Number, d.State, d.CustomerId)).ToListAsync(ct);
}
