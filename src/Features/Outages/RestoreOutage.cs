using Lindian.Data;
using Lindian.Features.Shared;

namespace Lindian.Features.Outages;

/// <summary>恢复供电: the lights are on again, now or since a time that was told. Codes: outage.not-begun, outage.restored-later, outage.restored, outage.cancelled.</summary>
public sealed class RestoreOutage(AppDb db, OutageInSight sight, TimeProvider clock) : UseCase<RestoreOutage.Request, Done>(db)
{
    public sealed record Request(Guid Id, DateTimeOffset? At = null);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var outage = await sight.ToChange(request.Id, ct);
        outage.Restore(Typed.Moment(request.At) ?? clock.Now(), clock.Now());
        return Done.It;
    }
}
