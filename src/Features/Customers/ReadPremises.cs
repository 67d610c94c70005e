using Lindian.Domain;
using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>The page of premises: the place, masked, and who lives there. Looking at it is logged once an hour.</summary>
public sealed class ReadPremises(AppDb db, CustomerSight sight, MaskedReads masked, ReadLog log)
{
    public sealed record View(MaskedPremises Premises, string? TransformerArea, MaskedCustomer? Resident);

    /// <exception cref="NotFound">Unknown, or out of sight.</exception>
    public async Task<View> Run(Guid id, CancellationToken ct)
    {
        var found = await masked.Premises((await sight.Premises(ct)).Where(p => p.Id == id), ct);
        if (found is not [var premises]) throw new NotFound("premises");
        await log.View(ReadLog.ViewedPremises, id, ct);
        var area = await db.TransformerAreas.Where(a => a.Id == premises.TransformerAreaId).Select(a => a.Code + " " + a.Name).SingleOrDefaultAsync(ct);
        var resident = premises.CustomerId is { } lives ? (await masked.Customers([lives], ct)).GetValueOrDefault(lives) : null;
        return new View(premises, area, resident);
    }
}
