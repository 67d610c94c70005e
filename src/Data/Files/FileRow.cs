using Lindian.Domain;

namespace Lindian.Data.Files;

/// <summary>The facts about a kept file: whose it is and what it belongs to. Its content stands apart, so that lists never read it.</summary>
public sealed class FileRow
{
    public Guid Id { get; init; }

    /// <summary>The demand, visit or task that it is evidence of.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>Its place among the files of the subject, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Under whose key the content is sealed.</summary>
    public Guid PersonId { get; init; }
    public string MediaType { get; init; } = "";
    public int Size { get; init; }
    public int Width { get; init; }
    public int Height { get; init; }
    public DateTime AddedAt { get; init; }
}

/// <summary>The bytes of a file, sealed like all personal data. Gone when the person was erased.</summary>
public sealed class FileContent
{
    public Guid Id { get; init; }
    public Sealed Content { get; init; } = null!;
}
