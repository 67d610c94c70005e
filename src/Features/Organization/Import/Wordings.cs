using Lindian.Features.Integration.Tables;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>Between the words of a table and our names: a value may be written in Chinese, in English or as our code.</summary>
public sealed class Wordings(Texts texts)
{
    /// <summary>Null when empty, or when unknown, which is then noted.</summary>
    public T? Of<T>(string prefix, string? written, long line, string column, List<RowError> errors)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(written)) return null;
        foreach (var value in Enum.GetValues<T>())
            if (texts.Wordings($"{prefix}.{value}").Append(value.ToString()).Contains(written, StringComparer.OrdinalIgnoreCase)) return value;
        errors.Add(new RowError(line, column, texts.Error("import.unknown-value", written)));
        return null;
    }

    /// <summary>What the reader found wrong with the cells of a row, in words.</summary>
    public IEnumerable<RowError> Of(MappedRow row, string prefix) =>
        row.Errors.Select(e => new RowError(row.Number, e.Field.Length == 0 ? null : texts[$"{prefix}.{e.Field}"], texts.Error(e.Code, e.Values)));
}
