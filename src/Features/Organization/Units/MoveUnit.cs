using Lindian.Data;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>Hangs a unit below another one from a day on (O-1). Demands that were routed before keep the old region.</summary>
public sealed class MoveUnit(AppDb db, WithinSight within, TimeProvider clock) : UseCase<MoveUnit.Request, Done>(db)
{
    /// <param name="From">Today or earlier; now when empty.</param>
    public sealed record Place(Guid ParentId, DateTimeOffset? From = null);

    public sealed record Request(Guid UnitId, Place Place);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var unit = await within.Unit(request.UnitId, ct);
        unit.Move(await within.Unit(request.Place.ParentId, ct), Typed.Moment(request.Place.From) ?? clock.Now(), clock.Now());
        return Done.It;
    }
}
