using Lindian.Data;
using Lindian.Data.Audit;
using Lindian.Features.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Lindian.Features.Tests.Survival;

/// <summary>The scripts of <c>deploy/postgres</c>: who migrates owns the tables, who serves may not touch what is written once.</summary>
public sealed class ServingAsTheLesserRole
{
    private static readonly string Scripts = Path.Combine(SourceTree.Root, "deploy/postgres");

    [Fact]
    public async Task The_product_works_and_history_can_be_neither_changed_nor_deleted()
    {
        var settings = await Databases.Fresh(Provider.Postgres);
        var (super, suffix) = (settings.Single(s => s.StartsWith("--Database:Connection=", StringComparison.Ordinal))["--Database:Connection=".Length..], NewId.Next().ToString("N"));
        await Run(super, "roles.sql", suffix);
        var owner = await Town.Empty(Provider.Postgres, database: As(settings, super, "lindian_owner_" + suffix));
        await Run(new NpgsqlConnectionStringBuilder(super) { Username = "lindian_owner_" + suffix }.ToString(), "after-migrate.sql", suffix);

        var town = await Town.Build(Provider.Postgres, database: As(settings, super, "lindian_app_" + suffix));
        var quarter = await town.Quarter();
        var demand = await (await quarter.Dispatcher()).Raises("表箱有异响", quarter);
        await town.Settle();
        (await town.Services.GetRequiredService<Sealer>().Seal(CancellationToken.None)).ShouldBeGreaterThan(10);

        foreach (var forbidden in new[] { "update event set payload = ''", "delete from event", "delete from access_log", "update chain set no = 0", "truncate event", "drop table event", "create table x (y int)", "delete from schema_version" })
            (await Should.ThrowAsync<PostgresException>(() => town.InDb((db, _) => db.Database.ExecuteSqlRawAsync(forbidden)))).SqlState.ShouldBe("42501", forbidden);
        (await owner.InDb((db, _) => db.Events.CountAsync(e => e.SubjectId == demand.Id))).ShouldBe(1);
    }

    private static string[] As(string[] settings, string connection, string role) =>
        [.. settings.Where(s => !s.StartsWith("--Database:Connection=", StringComparison.Ordinal)), "--Database:Connection=" + new NpgsqlConnectionStringBuilder(connection) { Username = role }];

    // roles belong to the whole server, which other tests use too
    private static async Task Run(string connection, string script, string suffix)
    {
        var sql = (await File.ReadAllTextAsync(Path.Combine(Scripts, script))).Replace("lindian_owner", "lindian_owner_" + suffix).Replace("lindian_app", "lindian_app_" + suffix);
        await using var db = new NpgsqlConnection(connection);
        await db.OpenAsync();
        await using var command = new NpgsqlCommand(sql, db);
        await command.ExecuteNonQueryAsync();
    }
}
