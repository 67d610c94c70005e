namespace Lindian.Domain;

/// <summary>
/// Free text that somebody said, wrote or was told. Events refer to it by id. The whole text rests sealed under the key of
/// the person it is about; the redacted form (phones and identity numbers cut out) serves lists and search and goes when
/// the person is erased.
/// </summary>
public sealed class Words
{
    private Words() { }

    public Words(Guid personId, Guid subjectId, Sealed text, string redacted)
    {
        Id = NewId.Next();
        (PersonId, SubjectId, Text, Redacted) = (personId, subjectId, text, redacted);
    }

    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>The demand, task or customer whose history refers to this text.</summary>
    public Guid SubjectId { get; private set; }

    public Sealed Text { get; private set; } = null!;

    /// <summary>Null once the person was erased.</summary>
    public string? Redacted { get; private set; }

    public void Forget() => Redacted = null;
}
