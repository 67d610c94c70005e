using Lindian.Data;
using Lindian.Data.Maps.Organization;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>Closes a unit that has no open unit and no member left in it. It stays readable, and so does what was done in it.</summary>
public sealed class CloseUnit(AppDb db, WithinSight within, TimeProvider clock) : UseCase<CloseUnit.Request, Done>(db)
{
    public sealed record Request(Guid UnitId);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var unit = await within.Unit(request.UnitId, ct);
        if (await Db.Units.AnyAsync(u => u.ParentId == unit.Id && u.ClosedAt == null, ct)) throw new RuleBroken("unit.has-units");
        if (await Db.Members.AnyAsync(m => m.UnitId == unit.Id && m.LeftAt == null, ct)) throw new RuleBroken("unit.has-members");
        unit.Close(clock.Now());
        return Done.It;
    }
}
