using System.Data.Common;
using Lindian.Data;
using Lindian.Data.Maps.Field;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Field.Devices;

/// <summary>Why a phone is not let in, and whether it is to forget what it keeps.</summary>
/// <param name="Wipe">The phone is lost or no longer trusted; without it, signing on again mends everything.</param>
public sealed record DeviceRefusal(string Code, bool Wipe)
{
    /// <summary>Revoked, or of somebody who has left.</summary>
    public static DeviceRefusal Revoked { get; } = new("device.revoked", Wipe: true);

    /// <summary>
    /// Not known, silent for 90 days, or the password was changed, or signed out everywhere since; or the desk would first ask for a new password
    /// or a second factor: signing on again says which.
    /// </summary>
    public static DeviceRefusal Expired { get; } = new("device.expired", Wipe: false);
}

/// <summary>Turns the token of a phone into the current user, asked of the database on every request, so that revoking works at once.</summary>
public sealed class DeviceDoor(AppDb db, Sessions sessions, CurrentDevice here, DeskRules desk, TimeProvider clock)
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(90);
    private static readonly TimeSpan Touch = TimeSpan.FromMinutes(1);

    private sealed record Known(Guid Id, Guid Installation, Guid MemberId, bool Revoked, DateTime SeenAt, bool SameAccount, bool MustChangePassword, DateTime? PasswordChangedAt, bool Strong);

    /// <summary>Null when the phone is in.</summary>
    /// <param name="unsent">How many operations wait on the phone, if it told.</param>
    public async Task<DeviceRefusal?> Enter(string token, int? unsent, CancellationToken ct)
    {
        if (await Find(token, ct) is not { } device) return DeviceRefusal.Expired; // after a restore we may have forgotten it: no reason to destroy work
        if (device.Revoked) return DeviceRefusal.Revoked;
        var now = clock.Now();
        if (now - device.SeenAt > Longest || !device.SameAccount) return DeviceRefusal.Expired;
        if (!await sessions.ActFor(device.MemberId, new Proof(device.MustChangePassword, device.Strong), ct)) return DeviceRefusal.Revoked;
        if (desk.Owes(device.MustChangePassword, device.PasswordChangedAt, device.Strong))
        {
            sessions.TurnAway();
            return DeviceRefusal.Expired;
        }

        if (now - device.SeenAt > Touch) await Seen(device.Id, now, unsent, ct);
        (here.Id, here.Installation) = (device.Id, device.Installation);
        return null;
    }

    private async Task<Known?> Find(string token, CancellationToken ct)
    {
        var digest = DeviceToken.Digest(token);
        return await (from d in db.FieldDevices.AsNoTracking()
                      join a in db.Set<Account>() on d.MemberId equals a.MemberId
                      where d.Digest == digest
                      select new Known(d.Id, d.Installation, d.MemberId, d.RevokedAt != null, d.SeenAt, d.Stamp == (a.SecurityStamp ?? ""), a.MustChangePassword, a.PasswordChangedAt,
                          a.TwoFactorEnabled || a.PasskeySince != null))
            .SingleOrDefaultAsync(ct);
    }

    private async Task Seen(Guid id, DateTime now, int? unsent, CancellationToken ct)
    {
        try
        {
            await db.FieldDevices.Where(d => d.Id == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.SeenAt, now).SetProperty(d => d.UnsentTold, d => unsent ?? d.UnsentTold), ct);
        }
        catch (DbException full) when (DatabaseFailure.CodeOf(full) == DatabaseFailure.Full)
        {
            // who only wants to read may
        }
    }
}
