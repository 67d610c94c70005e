namespace Lindian.Features.Organization;

/// <summary>What an import did, or would do. With one error nothing was changed.</summary>
/// <param name="Applied">False for a preview, and when there are errors.</param>
public sealed record ImportReport(int Created, int Changed, int Unchanged, IReadOnlyList<RowError> Errors, bool Applied);

/// <param name="Line">In the file as a person counts, the header being 1; 0 for the file as a whole.</param>
/// <param name="Text">In words, in the user's language.</param>
public sealed record RowError(long Line, string? Column, string Text);
