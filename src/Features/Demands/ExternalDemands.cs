using Lindian.Data;
using Lindian.Data.Maps.Demands;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>Demands by their number in another system. Published: whoever takes demands over asks here first.</summary>
public sealed class ExternalDemands(AppDb db)
{
    public Task<bool> Has(string externalId, CancellationToken ct) => db.Demands.AnyAsync(d => d.ExternalId == externalId, ct);
}
