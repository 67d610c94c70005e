using Lindian.Data;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Host;

/// <summary>A demo database has well-known passwords: it is marked as one and served on loopback only (N-3).</summary>
public static class DemoGuard
{
    private const string Mark = "demo";

    /// <summary>The row that marks a database as a demo.</summary>
    public static CounterRow Sign() => new() { Name = Mark, Next = 1 };

    /// <exception cref="StartRefused">The database is a demo and an address reaches beyond this machine.</exception>
    public static async Task Check(IServiceProvider services, IConfiguration configuration, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<AppDb>().Set<CounterRow>().AnyAsync(c => c.Name == Mark, ct)) return;
        var addresses = (configuration["urls"] ?? "http://localhost:5000").Split(';', StringSplitOptions.RemoveEmptyEntries);
        if (addresses.FirstOrDefault(a => !IsLoopback(a)) is { } open)
            throw new StartRefused($"This is a demo database with well-known passwords: it is not served on {open}, only on 127.0.0.1.");
    }

    private static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
