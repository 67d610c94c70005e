using Lindian.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Shared;

/// <summary>
/// Something small that every request needs (the organisation, norms, the calendar), read once and kept. Dropped at once when
/// this node saves a subject of the named kinds, and after two seconds because another node may have.
/// </summary>
public sealed class Snapshot<T>
    where T : class
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(2);
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private readonly Func<AppDb, CancellationToken, Task<T>> read;
    private readonly SemaphoreSlim gate = new(1);
    private volatile Kept? kept;
    private volatile int saves;

    public Snapshot(IServiceScopeFactory scopes, TimeProvider clock, Commits commits, IEnumerable<string> kinds, Func<AppDb, CancellationToken, Task<T>> read)
    {
        (this.scopes, this.clock, this.read) = (scopes, clock, read);
        var watched = kinds.ToHashSet(StringComparer.Ordinal);
        commits.Saved += events =>
        {
            if (!events.Any(e => watched.Contains(e.SubjectKind))) return;
            Interlocked.Increment(ref saves);
            kept = null;
        };
    }

    public async ValueTask<T> Get(CancellationToken ct)
    {
        if (kept is { } fresh && clock.GetElapsedTime(fresh.At) < Age) return fresh.Value;
        await gate.WaitAsync(ct);
        try
        {
            if (kept is { } other && clock.GetElapsedTime(other.At) < Age) return other.Value;
            await using var scope = scopes.CreateAsyncScope();
            var (at, before) = (clock.GetTimestamp(), saves);
            var value = await read(scope.ServiceProvider.GetRequiredService<AppDb>(), ct);
            kept = new Kept(value, at);
            if (saves != before) kept = null; // something was saved while this was read; it may have been read before that
            return value;
        }
        finally
        {
            gate.Release();
        }
    }

    private sealed record Kept(T Value, long At);
}

public static class SnapshotRegistration
{
    /// <summary>Registers a snapshot that is dropped when an aggregate of one of these types was saved.</summary>
    public static IServiceCollection AddSnapshot<T>(this IServiceCollection services, Type[] dependsOn, Func<AppDb, CancellationToken, Task<T>> read)
        where T : class =>
        services.AddSingleton(sp => new Snapshot<T>(sp.GetRequiredService<IServiceScopeFactory>(), sp.GetRequiredService<TimeProvider>(),
            sp.GetRequiredService<Commits>(), dependsOn.Select(t => t.Name), read));
}
