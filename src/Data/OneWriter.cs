namespace Lindian.Data;

/// <summary>
/// SQLite has one writer. Saves of this node take turns here, in the order in which they came, instead of asking the file again and
/// again whether it is free: with sixteen at once that asking costs more than the writing.
/// </summary>
public sealed class OneWriter : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim turn = new(1);

    /// <exception cref="TimeoutException">The one before does not come to an end: the disk hangs.</exception>
    internal async Task<int> Save(Func<Task<int>> save, CancellationToken ct)
    {
        if (!await turn.WaitAsync(Longest, ct)) throw new TimeoutException("The writer before this one does not come to an end.");
        try
        {
            return await save();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
