using System.Text.RegularExpressions;

namespace Lindian.Domain.Field;

/// <summary>
/// A photo on its way from a phone, in pieces, so that a broken line costs one piece only (F-2). No entity: it is gone once what it
/// belongs to has it.
/// </summary>
public sealed partial class FieldAttachment
{
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>Of a piece, except the last: each is a row, and a phone that sends bytes one by one would make millions.</summary>
    public const int LeastPiece = 64 * 1024;

    private static readonly string[] Kinds = ["image/jpeg", "image/png", "image/webp"];

    private FieldAttachment() { }

    /// <summary>Of the phone's choosing.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose it is: nobody else sees, fills or uses it.</summary>
    public Guid MemberId { get; private set; }
    public int Size { get; private set; }

    /// <summary>Of the whole, in lower-case hex.</summary>
    public string Sha256 { get; private set; } = "";
    public string MediaType { get; private set; } = "";
    public DateTime BegunAt { get; private set; }

    /// <summary>Bytes that are here, from the first on without a gap.</summary>
    public int Received { get; private set; }
    public DateTime? CompleteAt { get; private set; }

    /// <exception cref="BadInput">Too large, no image, or no digest.</exception>
    public static FieldAttachment Begin(Guid id, Guid memberId, AttachmentFacts facts, DateTime at)
    {
        if (id == Guid.Empty) throw new BadInput("id", "text.missing");
        if (facts.Size is < 1 or > MostBytes) throw new BadInput("size", "attachment.too-large", MostBytes / 1024 / 1024);
        if (!Kinds.Contains(facts.MediaType)) throw new BadInput("mediaType", "file.kind");
        if (!Digest().IsMatch(facts.Sha256)) throw new BadInput("sha256", "attachment.no-digest");
        return new() { Id = id, MemberId = memberId, Size = facts.Size, Sha256 = facts.Sha256, MediaType = facts.MediaType, BegunAt = at };
    }

    public bool Has(AttachmentFacts facts) => facts == new AttachmentFacts(Size, Sha256, MediaType);

    /// <exception cref="BadInput">More than there is to come, or so little that it would take too many pieces.</exception>
    public void Take(int bytes)
    {
        var lacking = Size - Received;
        if (bytes < 1 || bytes > lacking) throw new BadInput("piece", "attachment.piece-wrong");
        if (bytes < Math.Min(LeastPiece, lacking)) throw new BadInput("piece", "attachment.piece-small", LeastPiece / 1024);
        Received += bytes;
    }

    /// <summary>All of it came, and it is what was announced.</summary>
    public void Complete(DateTime at) => CompleteAt = at;

    /// <summary>What came is not what was announced: from the first byte again.</summary>
    public void Restart() => Received = 0;

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Digest();
}

/// <summary>What a phone announces.</summary>
public sealed record AttachmentFacts(int Size, string Sha256, string MediaType);

/// <summary>A piece as it rests: sealed under the member.</summary>
public sealed class AttachmentPiece
{
    public Guid AttachmentId { get; init; }

    /// <summary>Where it begins.</summary>
    public int Offset { get; init; }
    public Sealed Content { get; init; } = null!;
}
