using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Demands;
using Lindian.Domain.Demands;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands.Pages;

public sealed record PastDemand(Guid Id, string Number, DemandState State, Guid CustomerId, string? TypeCode, DateTime RaisedAt)
{
    public bool IsOpen => State is not (DemandState.Archived or DemandState.Merged or DemandState.Withdrawn);
}

/// <summary>What customers asked before, within the user's sight, and how busy their transformer areas are.</summary>
public sealed class PastDemands(AppDb db, CurrentUser user, TimeProvider clock)
{
    private static readonly TimeSpan Lately = TimeSpan.FromHours(24);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<PastDemand>> Of(IReadOnlyCollection<Guid> customerIds, CancellationToken ct) => customerIds.Count == 0 ? [] :
        await db.Visible(user).AsNoTracking().IgnoreAutoIncludes().Where(d => customerIds.Contains(d.CustomerId)).OrderByDescending(d => d.Serial).Take(50)
            .Select(d => new PastDemand(d.Id, d.Number, d.State, d.CustomerId, d.TypeCode ?? d.SuggestedTypeCode, d.RaisedAt)).ToListAsync(ct);

    /// <summary>How many demands came from the transformer area of each premises in the last 24 hours: many mean an outage. A number only, whoever's they are.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> Around(IReadOnlyCollection<Guid> premisesIds, CancellationToken ct)
    {
        if (premisesIds.Count == 0) return new Dictionary<Guid, int>();
        var (since, demands) = (clock.Now() - Lately, db.Demands);
        return await db.Premises.Where(p => premisesIds.Contains(p.Id) && p.TransformerAreaId != null)
            .Select(p => new { p.Id, Count = demands.Count(d => d.TransformerAreaId == p.TransformerAreaId && d.RaisedAt >= since) }).ToDictionaryAsync(p => p.Id, p => p.Count, ct);
    }
}
