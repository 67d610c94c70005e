using Lindian.Data;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Survival;

public sealed class Starting
{
    [Fact]
    public async Task A_second_node_on_SQLite_is_refused_and_the_first_one_stays()
    {
        var settings = await Databases.Fresh(Provider.Sqlite);
        await using var first = new NodeProcess(settings);
        await first.Start();
        await using var second = new NodeProcess(settings);

        (await second.Fails()).ShouldBe(2);

        second.Said.ShouldContain("Several nodes need PostgreSQL");
        second.Said.ShouldNotContain("   at ", Case.Sensitive, "a sentence, no trace");
        first.Runs.ShouldBeTrue();
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task An_old_node_on_a_newer_schema_is_refused_and_one_that_runs_already_stays_ready(TownRef here)
    {
        var settings = await Databases.Fresh(here.Provider);
        var town = await Town.Build(here.Provider, database: settings);
        await town.InDb((db, _) => db.Database.ExecuteSqlAsync($"insert into schema_version (version, name) values (9999, 'from the future')"));
        await using var old = new NodeProcess(settings);

        (await old.Fails()).ShouldBe(2);

        old.Said.ShouldContain("start a newer program");
        old.Said.ShouldNotContain("   at ", Case.Sensitive, "a sentence, no trace");
        (await Person.Resident(town).Gets("/health/ready")).Status.ShouldBe(200, "the newer node expanded the schema while this one still serves");
    }
}
