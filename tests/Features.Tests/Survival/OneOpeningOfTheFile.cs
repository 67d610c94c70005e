using System.Data;
using Lindian.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Survival;

/// <summary>SQLite: whoever works with the database opens its file once and gives it back in the end, so that nothing is left open behind it.</summary>
public sealed class OneOpeningOfTheFile
{
    [Fact]
    public async Task A_request_keeps_it_until_its_end()
    {
        var town = await Town.Build(Provider.Sqlite);
        await using var scope = town.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var file = db.Database.GetDbConnection();

        await db.Operations.AnyAsync();
        file.State.ShouldBe(ConnectionState.Open, "the next query finds it open");
        await db.Operations.AnyAsync();
        await scope.DisposeAsync();

        file.State.ShouldBe(ConnectionState.Closed);
    }

    [Fact]
    public async Task Who_waits_for_long_gives_it_back_and_may_go_on()
    {
        var town = await Town.Build(Provider.Sqlite);
        await using var scope = town.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var file = db.Database.GetDbConnection();
        await db.Operations.AnyAsync();

        await db.GiveBackConnection();
        file.State.ShouldBe(ConnectionState.Closed);

        await db.Operations.AnyAsync();
        file.State.ShouldBe(ConnectionState.Open);
    }

    [Fact]
    public async Task On_PostgreSQL_nothing_is_held_between_two_queries()
    {
        var town = await Town.Build(Provider.Postgres);
        await using var scope = town.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();

        await db.Operations.AnyAsync();

        db.Database.GetDbConnection().State.ShouldBe(ConnectionState.Closed);
    }
}
