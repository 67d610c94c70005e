namespace Lindian.Data.Bulk;

/// <summary>The fast way into one kind of database. Everything is written in one transaction.</summary>
internal interface IBulkStore : IAsyncDisposable
{
    /// <param name="alone">Nobody else uses the database: indexes may go and come back, and a crash may leave it broken.</param>
    Task Begin(bool alone, CancellationToken ct);

    Task Write(BulkTable table, IReadOnlyList<object> rows, CancellationToken ct);

    Task Finish(CancellationToken ct);
}
