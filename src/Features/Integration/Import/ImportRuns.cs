using System.Security.Cryptography;
using Lindian.Data;
using Lindian.Data.Maps.Integration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Integration.Import;

/// <summary>Keeps how far each import came.</summary>
public sealed class ImportRuns(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>A new position at the top of the file; with <see cref="ImportOrder.Resume"/> the one where it was left.</summary>
    public async Task<ImportRunRow> Begin(ImportOrder order, CancellationToken ct)
    {
        var top = new ImportRunRow { FileHash = await Hash(order.File, ct), MappingHash = await Hash(order.Mapping, ct), Target = order.Target, StartedAt = clock.Now() };
        if (order.DryRun) return top;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var before = await db.ImportRuns.AsNoTracking()
            .SingleOrDefaultAsync(r => r.FileHash == top.FileHash && r.MappingHash == top.MappingHash && r.Target == top.Target, ct);
        if (order.Resume && before is not null) return before;
        db.Entry(top).State = before is null ? EntityState.Added : EntityState.Modified;
        await db.SaveChangesAsync(ct);
        return top;
    }

    public async Task Keep(ImportRunRow run, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.ImportRuns.Update(run);
        await db.SaveChangesAsync(ct);
    }

    public DateTime Now => clock.Now();

    private static async Task<string> Hash(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
    }
}
