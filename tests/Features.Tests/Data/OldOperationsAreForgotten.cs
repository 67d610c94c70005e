using Lindian.Data;
using Lindian.Data.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Data;

public sealed class OldOperationsAreForgotten
{
    [Theory, OnEveryDatabase(Alone = true)]
    public async Task After_a_hundred_and_eighty_days_and_not_a_day_before(TownRef here)
    {
        var town = await here.Open();
        await Do(town, OperationPruning.Batch + 20);
        town.Clock.Pass(TimeSpan.FromDays(179));
        await Do(town, 3);
        var early = await Prune(town);

        town.Clock.Pass(TimeSpan.FromDays(2));
        var due = await Prune(town);

        (early, due).ShouldBe((0, OperationPruning.Batch + 20));
        (await town.InDb((db, _) => db.Operations.CountAsync(o => o.UseCase == "Test"))).ShouldBe(3);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Only_the_node_that_holds_the_lease_forgets(TownRef here)
    {
        var town = await here.Open();
        await Do(town, 5);
        town.Clock.Pass(TimeSpan.FromDays(181));
        await town.InDb((db, services) => new Leases(services.GetRequiredService<TimeProvider>()).Take(db, "prune-operations", default));

        (await Prune(town)).ShouldBe(0);

        town.Clock.Pass(TimeSpan.FromMinutes(1));
        (await Prune(town)).ShouldBe(5);
    }

    [Theory, OnEveryDatabase]
    public async Task Both_statements_walk_the_index_of_the_time(TownRef here)
    {
        var town = await here.Open();

        var plans = await town.InDb(async (db, _) => (
            await Plan(db, OperationPruning.Oldest(db, DateTime.UnixEpoch).ToQueryString()),
            await Plan(db, OperationPruning.UpTo(db, DateTime.UnixEpoch).Select(o => o.At).ToQueryString())));

        plans.Item1.ShouldContain("_operation_at");
        plans.Item2.ShouldContain("_operation_at");
    }

    private static Task<int> Prune(Town town) => town.Services.GetRequiredService<OperationPruning>().Prune(CancellationToken.None);

    private static Task<int> Do(Town town, int times) => town.InDb((db, _) =>
    {
        db.Operations.AddRange(Enumerable.Range(0, times).Select(_ => new OperationRow { OperationId = NewId.Next(), UseCase = "Test", At = town.Clock.Now() }));
        return db.SaveChangesAsync();
    });

    private static async Task<string> Plan(AppDb db, string sql)
    {
        var (limit, select) = (DateTime.UnixEpoch, sql[sql.IndexOf("SELECT", StringComparison.Ordinal)..]);
        await db.Database.OpenConnectionAsync();
        if (!db.IsSqlite) await db.Database.ExecuteSqlRawAsync("set enable_seqscan = off"); // the table of a test is too small to need an index
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = (db.IsSqlite ? "explain query plan " : "explain ") + select;
        foreach (var name in new[] { "@before", "@last", "@p" }.Where(select.Contains)) Add(command, name, name == "@p" ? OperationPruning.Batch : limit);
        await using var lines = await command.ExecuteReaderAsync();
        var plan = "";
        while (await lines.ReadAsync()) plan += lines[lines.FieldCount - 1] + "\n";
        return plan;
    }

    private static void Add(System.Data.Common.DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
