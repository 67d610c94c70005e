namespace Lindian.Features.Integration.Import;

/// <summary>
/// Which rows of the file came already: a few dozen bytes a row, so that the same number with other content is found in a dry
/// run too, and after a resume.
/// </summary>
internal sealed class SeenRows
{
    private readonly Dictionary<Guid, (long Line, Guid Print)> rows = [];

    /// <summary>The line where this row, with the same content, stood first.</summary>
    public long? Repeats(RowKey key) => rows.TryGetValue(key.Id, out var first) && first.Print == key.Print ? first.Line : null;

    /// <summary>Notes the row. Not null: the line where one of its numbers stood first, in a row that is not the same.</summary>
    public long? Contradicts(RowKey key, long line)
    {
        var other = Note(key.Id, key.Print, line);
        return key.Other is { } number ? Note(number, key.Print, line) ?? other : other;
    }

    private long? Note(Guid number, Guid print, long line) =>
        rows.TryAdd(number, (line, print)) || rows[number].Print == print ? null : rows[number].Line;
}
