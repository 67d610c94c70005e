using Lindian.Domain;

namespace Lindian.Data;

/// <summary>
/// A passkey of an account (O-6): the half that checks. The half that signs never leaves the phone or the computer of its owner,
/// and signs for our own address alone, so that a false page gets nothing.
/// </summary>
public sealed class Passkey
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid AccountId { get; init; }

    /// <summary>How the device calls it; unique among all.</summary>
    public byte[] CredentialId { get; init; } = [];

    public byte[] PublicKey { get; init; } = [];

    /// <summary>How its owner calls it.</summary>
    public string Name { get; init; } = "";

    public DateTime AddedAt { get; init; }

    /// <summary>The last sign-in with it. What was asked for before that moment is not answered again.</summary>
    public DateTime? UsedAt { get; set; }

    /// <summary>How often the device says that it has signed; 0 for those that do not count.</summary>
    public long SignCount { get; set; }

    public bool BackupEligible { get; init; }
    public bool BackedUp { get; set; }
}
