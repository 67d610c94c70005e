using Lindian.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Survival;

/// <summary>Two real servers, the second following the first: figures are read from the copy while it is near, and nobody notices when it is not.</summary>
[Collection("Alone")]
public sealed class ReadingFromAReplica(ITestOutputHelper output)
{
    [Fact]
    public async Task Figures_come_from_the_copy_while_it_is_near_and_from_the_database_else()
    {
        await using var primary = await OwnPostgres.Begin();
        var settings = await primary.Fresh();
        await using var copy = await primary.Follower();
        var town = await Town.Build(Provider.Postgres, database: [.. settings, $"--Database:Reports={copy.Same(settings)}"]);
        var reports = town.Services.GetRequiredService<Reports>();
        var quarter = await town.Quarter();

        (await FromTheCopy(reports)).ShouldBeFalse("nobody has looked yet");
        (await reports.Check(default)).ShouldBeTrue();
        (await FromTheCopy(reports)).ShouldBeTrue();
        await Shown(town, quarter);

        await copy.Pause();
        (await reports.Check(default)).ShouldBeFalse("it lags");
        (await FromTheCopy(reports)).ShouldBeFalse();
        await copy.Resume();
        (await reports.Check(default)).ShouldBeTrue();

        await copy.Kill();
        (await FromTheCopy(reports)).ShouldBeFalse("it was thought near, and is gone");
        await Shown(town, quarter);
        await copy.Start();
        (await reports.Check(default)).ShouldBeTrue();
        (await FromTheCopy(reports)).ShouldBeTrue();

        output.Tell("reports followed a replica: near, paused, near, killed, near");
    }

    private static Task<bool> FromTheCopy(Reports reports) => reports.Read(db => db.Database.SqlQuery<bool>($"select pg_is_in_recovery() as \"Value\"").SingleAsync(), default);

    private static async Task Shown(Town town, Quarter quarter) => (await Person.Resident(town).Opens("/c/" + quarter.Community.Code)).Status.ShouldBe(200);
}
