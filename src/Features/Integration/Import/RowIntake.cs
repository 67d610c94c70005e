using Lindian.Data;
using Lindian.Data.Maps.Integration;
using Lindian.Domain;
using Lindian.Features.Integration.Tables;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Integration.Import;

/// <summary>
/// Takes one row, whole or not at all: a scope, an operation id and a save of its own. The position of the import goes into
/// the same save, so a kill can't come between the two.
/// </summary>
public sealed class RowIntake(IServiceScopeFactory scopes)
{
    /// <param name="after">The position once the row is created; null in a dry run.</param>
    public async Task<RowOutcome> Take(IImportTarget target, MappedRow row, RowKey key, ImportRunRow? after, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await db.Operations.AnyAsync(o => o.ActorId == Actor.System.Id && o.OperationId == key.Id, ct)) return RowOutcome.Known;
        Announce(scope.ServiceProvider, key, rehearsal: after is null);
        // never committed
        await using var rehearsal = after is null ? await db.Database.BeginTransactionAsync(ct) : null;
        if (after is not null) db.ImportRuns.Update(after);
        return await Refusing(row, () => target.Take(row, key, scope.ServiceProvider, ct));
    }

    private static void Announce(IServiceProvider services, RowKey key, bool rehearsal)
    {
        var occasion = services.GetRequiredService<Occasion>();
        (occasion.Source, occasion.OperationId, occasion.Rehearsal) = ("import", key.Id, rehearsal);
        services.GetRequiredService<CurrentUser>().ActForTheHouse();
    }

    private static async Task<RowOutcome> Refusing(MappedRow row, Func<Task<RowOutcome>> take)
    {
        try
        {
            return await take();
        }
        catch (BadInput bad)
        {
            row.Refuse(bad.Field, bad.Code, bad.Values);
        }
        catch (RuleBroken rule)
        {
            row.Refuse("", rule.Code, rule.Values);
        }
        catch (NotFound)
        {
            row.Refuse("", "not-found");
        }
        return RowOutcome.Refused;
    }
}
