using System.Security.Cryptography;
using Lindian.Data;
using Lindian.Data.Maps.Field;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Field;
using Lindian.Domain.Organization;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Stays;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Field.Devices;

/// <summary>What a phone gets when its member signed on.</summary>
/// <param name="Token">For <c>Authorization: Device …</c>; told once.</param>
/// <param name="StoreKey">32 bytes in Base64, the same for this member on this phone each time.</param>
public sealed record SignedOn(Guid DeviceId, string Token, string StoreKey, SignedOnMember Member, TimeAnchor Anchor);

/// <summary>Who signed on.</summary>
public sealed record SignedOnMember(Guid Id, string Name, string StaffNumber, IReadOnlyList<Role> Roles);

/// <summary>The devices of members, with the tokens and keys that they hold. Saved by the caller.</summary>
public sealed class DeviceKeys(AppDb db, Vault vault, WhoSignsOn who, TimeProvider clock)
{
    private const int KeySize = 32;

    /// <summary>Why the member may not; null when they may, and the request acts as them.</summary>
    public Task<string?> Refusal(Account account, CancellationToken ct) => who.Refusal(account, ct);

    /// <summary>The device of this member on this phone, with the new token, and the key that its store is encrypted with.</summary>
    public async Task<(FieldDevice Device, byte[] StoreKey)> Issue(Account account, SignOn.Phone phone, string token, CancellationToken ct)
    {
        await vault.Ready(account.MemberId, ct);
        var device = await db.FieldDevices.SingleOrDefaultAsync(d => d.MemberId == account.MemberId && d.Installation == phone.Installation, ct) ?? Begin(account.MemberId, phone.Installation);
        device.SignOn(phone.Name, DeviceToken.Digest(token), account.SecurityStamp ?? "", clock.Now());
        return (device, vault.OpenBytes(device.StoreKey) ?? throw new NotFound("member"));
    }

    public SignedOn Tell(FieldDevice device, string token, byte[] storeKey) => new(device.Id, token, Convert.ToBase64String(storeKey), who.Told, who.Anchor);

    private FieldDevice Begin(Guid memberId, Guid installation)
    {
        var device = FieldDevice.Begin(memberId, installation, vault.Seal(memberId, RandomNumberGenerator.GetBytes(KeySize)), clock.Now());
        db.FieldDevices.Add(device);
        return device;
    }
}

/// <summary>Lets the request act as the member who signs on, as far as their roles let them use the app.</summary>
public sealed class WhoSignsOn(Sessions sessions, CurrentUser user, SecondFactorRule rule, TimeAnchors anchors)
{
    private static readonly Role[] Using = [.. Policies.RolesIn(FieldRoles.Using)];

    public SignedOnMember Told => new(user.MemberId, user.Name, user.StaffNumber, [.. user.Actor.Roles.Order()]);
    public TimeAnchor Anchor => anchors.Give();

    /// <summary>
    /// Null when they may: <c>field.password-first</c>, to be changed at the desk; <c>field.no-role</c>; <c>account.second-factor-first</c>; <c>sign-in.refused</c> for
    /// who has left.
    /// </summary>
    public async Task<string?> Refusal(Account account, CancellationToken ct)
    {
        if (account.MustChangePassword) return "field.password-first";
        var strong = account.TwoFactorEnabled || account.PasskeySince is not null;
        if (!await sessions.ActFor(account.MemberId, new Proof(MustChangePassword: false, strong), ct)) return "sign-in.refused";
        if (!user.Is(Using)) return "field.no-role";
        return !strong && rule.Applies ? "account.second-factor-first" : null;
    }
}
