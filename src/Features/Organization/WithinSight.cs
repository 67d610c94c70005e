using Lindian.Data;
using Lindian.Data.Maps.Organization;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>Loads units and members to be changed, and only those that the user's grants cover; all else does not exist for them (O-4).</summary>
public sealed class WithinSight(AppDb db, CurrentUser user, Snapshot<Organisation> organisation)
{
    /// <exception cref="NotFound">Unknown, or not covered.</exception>
    public async Task<Unit> Unit(Guid id, CancellationToken ct)
    {
        if (!(await organisation.Get(ct)).Covers(user.Sight, id)) throw new NotFound("unit");
        return await db.Units.SingleOrDefaultAsync(u => u.Id == id, ct) ?? throw new NotFound("unit");
    }

    /// <exception cref="NotFound">Unknown, or not covered.</exception>
    public async Task<Member> Member(Guid id, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        if (tree.Member(id) is not { } known || !tree.Covers(user.Sight, known.UnitId)) throw new NotFound("member");
        return await db.Members.SingleOrDefaultAsync(m => m.Id == id, ct) ?? throw new NotFound("member");
    }
}
