using Lindian.Domain;

namespace Lindian.Data;

/// <summary>
/// The second factor of an account (O-6): a key that a phone shares with us, and codes for the day the phone is lost. Both rest
/// sealed under a key of the account's own, so that a copy of the database opens no door.
/// </summary>
public sealed class SecondFactor
{
    public Guid AccountId { get; init; }
    public Sealed Key { get; set; } = null!;

    /// <summary>Null until a first code has shown that the phone has the key.</summary>
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>The thirty seconds of the last code that was taken: neither it nor an older one is taken again.</summary>
    public long LastStep { get; set; }

    /// <summary>Those that are left, one a line.</summary>
    public Sealed? RecoveryCodes { get; set; }
}
