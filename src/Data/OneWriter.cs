namespace Lindian.Data;

/// <summary>
/// SQLite has one writer. Saves of this node take turns here, in the order in which they came, instead of asking the file again and
/// again whether it is free: with sixteen at once that asking costs more than the writing.
/// </summary>
public sealed class OneWriter : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    internal async Task<int> Save(Func<Task<int>> save, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
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
