namespace Lindian.Domain.Tasks;

/// <summary>What becomes of an answer that a phone gave without network (F-2; the table stands in docs/field-merging.md).</summary>
public enum FieldMerge
{
    /// <summary>Nobody answered the field meanwhile: it is written.</summary>
    Mine,

    /// <summary>It says the same already.</summary>
    Same,

    /// <summary>Ticked by either is ticked.</summary>
    StaysTicked,

    /// <summary>The same member on another phone: this is the later one, by the time of the device.</summary>
    Later,

    /// <summary>The same member on another phone said something later.</summary>
    Earlier,

    /// <summary>Somebody else answered it meanwhile: a person decides.</summary>
    Conflict,
}

/// <summary>An answer that a phone gave.</summary>
/// <param name="Value">As typed; null or blank to take the answer back.</param>
/// <param name="Seen">Which change of the field the writer saw; 0 for none.</param>
/// <param name="At">UTC, when it was given, by the time that counts.</param>
public sealed record PhoneAnswer(string? Value, int Seen, Guid ById, DateTime At);

/// <summary>Merges answers field by field, so that two who work on one task do not undo each other.</summary>
public static class MergingAnswers
{
    /// <param name="theirs">The answer that is there, if the field was ever answered.</param>
    /// <param name="said">What it says, opened.</param>
    public static FieldMerge With(this PhoneAnswer mine, FormField field, TaskAnswer? theirs, string? said)
    {
        var value = string.IsNullOrWhiteSpace(mine.Value) ? null : mine.Value.Trim();
        if (theirs is null || theirs.Version == mine.Seen) return FieldMerge.Mine;
        if (value == said) return FieldMerge.Same;
        if (said is null && theirs.Photos.Count > 0) return FieldMerge.Mine; // a photo alone says nothing against it
        if (theirs.ById == mine.ById) return mine.At >= theirs.At ? FieldMerge.Later : FieldMerge.Earlier; // of one phone they come in order
        if (field.Input == FieldType.Check) return value is null ? FieldMerge.StaysTicked : FieldMerge.Mine;
        return FieldMerge.Conflict;
    }
}
