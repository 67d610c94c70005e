using Lindian.Domain;
using Lindian.Features.Integration.Tables;

namespace Lindian.Features.Integration.Import;

public enum RowOutcome { Created, Known, Refused }

/// <summary>Something that rows can be imported into. It calls the use cases that everybody calls, never around them.</summary>
public interface IImportTarget
{
    string Name { get; }

    /// <summary>What a mapping may fill, each with the column of the example mapping.</summary>
    IReadOnlyDictionary<string, string> Fields { get; }

    /// <summary>Fields that no row can do without.</summary>
    IReadOnlyList<string> Required { get; }

    /// <summary>The field or fields that say which one it is, whatever file it came in; empty when only the whole content can.</summary>
    string Identity(MappedRow row);

    /// <summary>A second number that only one row may have; null when there is none.</summary>
    string? Unique(MappedRow row);

    /// <summary>The counter of which each new row takes one number; null when there is none.</summary>
    string? Counter { get; }

    /// <summary>Takes one row, within a transaction that goes back to where it was when the row is refused. What is wrong with it is noted on the row, or thrown as a refusal of the use case.</summary>
    Task<RowOutcome> Take(MappedRow row, RowKey key, IServiceProvider services, CancellationToken ct);
}

/// <summary>By what a row is recognised when it comes again.</summary>
/// <param name="Id">The operation id of the row.</param>
/// <param name="Other">Of a second number that only one row may have.</param>
/// <param name="Print">Of its content, to tell a repeated row from another one under the same number.</param>
public sealed record RowKey(Guid Id, Guid Print, Guid? Other)
{
    public static RowKey Of(IImportTarget target, MappedRow row)
    {
        var print = NewId.From(row.Content(target.Fields.Keys));
        var own = target.Identity(row) is { Length: > 0 } identity ? $"import/{target.Name}/{identity}" : $"import/{target.Name}/row/{print}";
        return new(NewId.From(own), print, target.Unique(row) is { } unique ? NewId.From($"unique/{unique}") : null);
    }

    /// <summary>The id of one of several operations that a row needs.</summary>
    public Guid Part(string name) => NewId.From($"{Id}/{name}");
}
