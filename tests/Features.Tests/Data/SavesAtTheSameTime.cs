using Lindian.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Data;

public sealed class SavesAtTheSameTime
{
    [Theory, OnEveryDatabase]
    public async Task Are_all_there_but_those_that_were_refused(TownRef here)
    {
        var town = await here.Open();
        var taken = NewId.Next().ToString("N");
        await Save(town, taken);

        // every third wants a name that is taken
        var saves = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => i % 3 == 0 ? Save(town, taken) : Save(town, $"{taken}{i}")));

        saves.Count(saved => saved).ShouldBe(40);
        (await town.InDb((db, _) => db.Set<CounterRow>().CountAsync(c => c.Name.StartsWith(taken)))).ShouldBe(41);
    }

    [Theory, OnEveryDatabase]
    public async Task Are_seen_by_others_when_they_are_acknowledged(TownRef here)
    {
        var town = await here.Open();
        var name = NewId.Next().ToString("N");

        var seen = await Task.WhenAll(Enumerable.Range(0, 30).Select(async i =>
        {
            await Save(town, $"{name}{i}");
            return await town.InDb((db, _) => db.Set<CounterRow>().AnyAsync(c => c.Name == $"{name}{i}"));
        }));

        seen.ShouldAllBe(there => there);
    }

    [Theory, OnEveryDatabase]
    public async Task Come_one_after_the_other_from_one_context(TownRef here)
    {
        var town = await here.Open();
        var name = NewId.Next().ToString("N");

        var counts = await town.InDb(async (db, _) =>
        {
            var seen = new List<int>();
            for (var i = 0; i < 3; i++)
            {
                db.Add(new CounterRow { Name = $"{name}{i}", Next = 1 });
                await db.SaveChangesAsync();
                seen.Add(await db.Set<CounterRow>().CountAsync(c => c.Name.StartsWith(name)));
            }
            return seen;
        });

        counts.ShouldBe([1, 2, 3]);
    }

    private static async Task<bool> Save(Town town, string name)
    {
        await using var scope = town.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Add(new CounterRow { Name = name, Next = 1 });
        try
        {
            return await db.SaveChangesAsync() == 1;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }
}
