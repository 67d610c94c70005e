namespace Lindian.Domain.Field;

/// <summary>
/// 现场设备: a phone on which a member signed on for work without a network (F-1). Of its token only a digest is kept. It stays the
/// same device whenever this member signs on there again, and so does the key under which the phone keeps unsent work.
/// </summary>
public sealed class FieldDevice : Entity
{
    private FieldDevice() { }

    public Guid MemberId { get; private set; }

    /// <summary>Made by the phone once; several members may share a phone.</summary>
    public Guid Installation { get; private set; }
    public DateTime Since { get; private set; }
    public DateTime? RevokedAt { get; private set; }
    public Guid? RevokedById { get; private set; }

    /// <summary>What the phone calls itself, as in “Chrome · Android”.</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the token, in hex.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>Of the account when it signed on: a password changed since, or a sign-out everywhere, asks to sign on again.</summary>
    public string Stamp { get; private set; } = "";

    /// <summary>32 bytes, sealed under the member: the phone encrypts with it what it keeps.</summary>
    public Sealed StoreKey { get; private set; } = null!;

    /// <summary>Kept beside the events, at most once a minute.</summary>
    public DateTime SeenAt { get; private set; }

    /// <summary>How many operations waited on the phone when it was last seen.</summary>
    public int UnsentTold { get; private set; }

    public static FieldDevice Begin(Guid memberId, Guid installation, Sealed storeKey, DateTime at)
    {
        if (installation == Guid.Empty) throw new BadInput("installation", "text.missing");
        var device = new FieldDevice { StoreKey = storeKey };
        device.Raise(new FieldDeviceBegun(NewId.Next(), memberId, installation, at));
        return device;
    }

    /// <summary>A new token; the one before opens nothing any more, and a revoked device is let in again.</summary>
    public void SignOn(string name, string digest, string stamp, DateTime at)
    {
        Raise(new FieldDeviceSignedOn(at));
        (Name, Digest, Stamp, SeenAt) = (name, digest, stamp, at);
    }

    /// <summary>Ends it: signed out, lost, or no longer trusted.</summary>
    public void Revoke(Guid byId, DateTime at)
    {
        if (RevokedAt is null) Raise(new FieldDeviceRevoked(byId, at));
    }

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case FieldDeviceBegun e: (Id, MemberId, Installation, Since) = (e.Id, e.MemberId, e.Installation, e.At); break;
            case FieldDeviceSignedOn: (RevokedAt, RevokedById) = (null, null); break;
            case FieldDeviceRevoked e: (RevokedAt, RevokedById) = (e.At, e.ById); break;
        }
    }
}

[EventName("field-device.begun")] public sealed record FieldDeviceBegun(Guid Id, Guid MemberId, Guid Installation, DateTime At) : IEvent;
[EventName("field-device.signed-on")] public sealed record FieldDeviceSignedOn(DateTime At) : IEvent;
[EventName("field-device.revoked")] public sealed record FieldDeviceRevoked(Guid ById, DateTime At) : IEvent;
