using System.Threading.Channels;

namespace Lindian.Data.Jobs;

/// <summary>A loop waits here until somebody wakes it or the time is over. Many wakes are one.</summary>
public sealed class Wake
{
    private readonly Channel<bool> calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Up() => calls.Writer.TryWrite(true);

    public async Task Wait(TimeSpan most, CancellationToken ct)
    {
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(ct);
        idle.CancelAfter(most);
        try
        {
            await calls.Reader.ReadAsync(idle.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // nobody called: look anyway, another node may have left something
        }
    }
}
