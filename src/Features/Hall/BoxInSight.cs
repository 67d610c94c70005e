using Lindian.Data;
using Lindian.Data.Maps.Hall;
using Lindian.Domain;
using Lindian.Domain.Hall;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Hall;

/// <summary>Loads a box for whoever leads the unit that it belongs to.</summary>
internal static class BoxInSight
{
    /// <exception cref="NotFound">Unknown, or elsewhere.</exception>
    public static async Task<OpinionBox> BoxFor(this AppDb db, CurrentUser user, Organisation tree, Guid id, CancellationToken ct)
    {
        var box = await db.OpinionBoxes.SingleOrDefaultAsync(b => b.Id == id, ct) ?? throw new NotFound("box");
        return tree.Covers(user.Sight, box.UnitId) ? box : throw new NotFound("box");
    }
}
