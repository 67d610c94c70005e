namespace Lindian.Domain.Visits;

/// <summary>Who held the pen.</summary>
public enum Signer { Customer, Family, Agent }

/// <summary>
/// 客户签字: what a customer signed, kept beside the record and never changed. Strokes and the parts that were shown rest sealed under
/// the customer's key; manifest and seal hold only salted hashes and stay when the customer is erased.
/// </summary>
public sealed class RecordSignature
{
    public Guid Id { get; init; }
    public Guid RecordId { get; init; }
    public Signer Signer { get; init; }

    /// <summary>UTC.</summary>
    public DateTime SignedAt { get; init; }
    public DateTime ReceivedAt { get; init; }

    /// <summary>Salt, strokes and the parts as shown, as JSON.</summary>
    public Sealed Shown { get; init; } = null!;
    public string Manifest { get; init; } = "";

    /// <summary>ECDSA over the manifest (P-256, SHA-256, DER).</summary>
    public byte[] Seal { get; init; } = [];
    public int KeyVersion { get; init; }
}

/// <summary>The key pair of the company that seals signed records. The public half is published, the private one rests sealed.</summary>
public sealed class SealKey
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    /// <summary>SubjectPublicKeyInfo.</summary>
    public byte[] PublicKey { get; init; } = [];

    /// <summary>PKCS#8, under a key of its own that the master key wraps.</summary>
    public Sealed PrivateKey { get; init; } = null!;
    public DateTime MadeAt { get; init; }
}
