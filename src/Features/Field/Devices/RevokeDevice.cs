using Lindian.Data;
using Lindian.Data.Maps.Field;
using Lindian.Domain;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Field.Devices;

/// <summary>
/// 停用设备 (F-1): ends a phone at once; at its next contact it forgets what it keeps. One's own, or that of somebody whom one leads.
/// A phone ends itself only: it is how its member signs out, and a stolen one must not shut out the others.
/// </summary>
public sealed class RevokeDevice(AppDb db, CurrentUser user, CurrentDevice here, DeviceEnd end) : UseCase<RevokeDevice.Request, Done>(db)
{
    public sealed record Request(Guid Id);

    /// <exception cref="NotFound">Unknown, or of somebody whom one does not lead.</exception>
    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var device = await Db.FieldDevices.SingleOrDefaultAsync(d => d.Id == request.Id, ct) ?? throw new NotFound("device");
        var may = here.Id is { } self ? device.Id == self : device.MemberId == user.MemberId || await end.Leads(device.MemberId, ct);
        if (!may) throw new NotFound("device");
        end.Of(device);
        return Done.It;
    }
}

/// <summary>Who may end a phone of another, and the line in the access log.</summary>
public sealed class DeviceEnd(Leaders leaders, AccessNotes notes, CurrentUser user, TimeProvider clock)
{
    public Task<bool> Leads(Guid memberId, CancellationToken ct) => leaders.Leads(memberId, ct);

    public void Of(Domain.Field.FieldDevice device)
    {
        if (device.RevokedAt is not null) return;
        device.Revoke(user.MemberId, clock.Now());
        notes.Add("device-revoked", device.MemberId);
    }
}
