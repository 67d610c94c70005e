using Lindian.Data;
using Lindian.Data.Maps.Integration;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Integration.Import;

/// <summary>
/// Takes a batch of rows in one transaction, together with the position of the import, so that a kill can't come between the
/// two. Each row calls its use case as everybody does, with an operation id of its own and a savepoint: a refused row leaves
/// nothing behind and does not touch its neighbours.
/// </summary>
public sealed class RowIntake(IServiceScopeFactory scopes)
{
    private const string BeforeRow = "before_row";

    /// <param name="numbers">Numbers for new rows, filled up as needed; null when the target needs none.</param>
    /// <param name="settle">Called before the commit when every row has its outcome; gives the position to store, null in a dry run.</param>
    internal async Task Take(
        IImportTarget target, IReadOnlyList<WaitingRow> rows, Numbers? numbers, bool rehearsal, Func<AppDb, Task<ImportRunRow?>> settle, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var known = await Known(db, rows, ct);
        Announce(scope.ServiceProvider, numbers, rehearsal);
        if (numbers is not null && !rehearsal) await Counters.Fill(db, numbers, rows.Count(r => r.Outcome is null && !known.Contains(IdOf(r))), ct);
        db.Database.AutoSavepointsEnabled = false; // each row has its own
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        known.UnionWith(await Known(db, rows, ct)); // another import may have taken them while this one waited for its turn
        foreach (var row in rows.Where(r => r.Outcome is null))
        {
            row.Outcome = known.Contains(IdOf(row)) ? RowOutcome.Known : await One(target, row, scope.ServiceProvider, rehearsal, ct);
            if (row.Outcome == RowOutcome.Created && !rehearsal) known.Add(IdOf(row));
        }
        if (await settle(db) is not { } position) return; // never committed
        db.ImportRuns.Update(position);
        await db.SaveChangesAsync(ct);
        await db.Commit(whole, ct);
    }

    private static Guid IdOf(WaitingRow row) => row.Key?.Id ?? Guid.Empty;

    private static async Task<HashSet<Guid>> Known(AppDb db, IReadOnlyList<WaitingRow> rows, CancellationToken ct)
    {
        var ids = rows.Where(r => r.Outcome is null).Select(IdOf).ToList();
        return await db.Operations.Where(o => o.ActorId == Actor.System.Id && ids.Contains(o.OperationId)).Select(o => o.OperationId).ToHashSetAsync(ct);
    }

    private static void Announce(IServiceProvider services, Numbers? numbers, bool rehearsal)
    {
        var occasion = services.GetRequiredService<Occasion>();
        (occasion.Source, occasion.Numbers, occasion.Rehearsal) = ("import", numbers, rehearsal);
        services.GetRequiredService<CurrentUser>().ActForTheHouse();
    }

    private static async Task<RowOutcome> One(IImportTarget target, WaitingRow row, IServiceProvider services, bool rehearsal, CancellationToken ct)
    {
        var (db, occasion) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<Occasion>());
        if (row.Key is not { } key) return RowOutcome.Refused;
        (occasion.OperationId, occasion.NewOperation, occasion.HappenedAt) = (key.Id, key.Id, occasion.ReceivedAt);
        var whole = db.Database.CurrentTransaction ?? throw new InvalidOperationException("A row is taken within a transaction.");
        await whole.CreateSavepointAsync(BeforeRow, ct);
        var outcome = await Refusing(row.Mapped, () => target.Take(row.Mapped, key, services, ct));
        if (outcome != RowOutcome.Created || rehearsal) await whole.RollbackToSavepointAsync(BeforeRow, ct);
        db.ChangeTracker.Clear();
        return outcome ?? await Twin(db, row.Mapped, key, ct);
    }

    // another import of the same rows was faster, or somebody used the number
    private static async Task<RowOutcome> Twin(AppDb db, Tables.MappedRow row, RowKey key, CancellationToken ct)
    {
        if (await db.Operations.AnyAsync(o => o.ActorId == Actor.System.Id && o.OperationId == key.Id, ct)) return RowOutcome.Known;
        row.Refuse("", "import.taken-meanwhile");
        return RowOutcome.Refused;
    }

    /// <summary>Null when the database has something of the row already.</summary>
    private static async Task<RowOutcome?> Refusing(Tables.MappedRow row, Func<Task<RowOutcome>> take)
    {
        try
        {
            return await take();
        }
        catch (BadInput bad)
        {
            row.Refuse(bad.Field, bad.Code, bad.Values);
        }
        catch (RuleBroken rule) when (rule.Code == "stale")
        {
            return null; // of something new it can only mean that it is there already
        }
        catch (RuleBroken rule)
        {
            row.Refuse("", rule.Code, rule.Values);
        }
        catch (NotFound)
        {
            row.Refuse("", "not-found");
        }
        catch (Exception broken) when (Duplicates.Refused(broken))
        {
            return null;
        }
        return RowOutcome.Refused;
    }
}
