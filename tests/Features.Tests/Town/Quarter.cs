using Lindian.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests;

/// <summary>A part of the town that belongs to one test: region, team, community, department, and its people.</summary>
public sealed record Quarter(Town Town, Unit Region, Unit Team, Unit Community, Unit Department)
{
    public Task<Person> Dispatcher() => Person(Role.Dispatcher, Region);
    public Task<Person> RegionLeader() => Person(Role.RegionLeader, Region);
    public Task<Person> TeamLeader() => Person(Role.TeamLeader, Team);
    public Task<Person> Supervisor() => Person(Role.Supervisor, Region);
    public Task<Person> HallClerk() => Person(Role.HallClerk, Region);
    public Task<Person> BackOffice() => Person(Role.BackOffice, Department);
    public Task<Person> Executive() => Person(Role.Executive, Region);
    public Task<Person> Administrator() => Person(Role.Administrator, Town.CompanyUnit);

    /// <summary>A manager who answers for the community: the first is primary, the others are backups.</summary>
    public async Task<Person> Manager(bool primary = true)
    {
        var manager = await Person(Role.Manager, Community);
        await Town.InDb(async (db, _) =>
        {
            var community = await db.Set<Unit>().SingleAsync(u => u.Id == Community.Id);
            community.Assign(manager.MemberId, primary, Town.Clock.GetUtcNow().UtcDateTime.AddDays(-1));
            return await db.SaveChangesAsync();
        });
        return manager;
    }

    public async Task<Person> Person(Role role, Unit unit)
    {
        var person = await Tests.Person.Join(Town, role.ToString(), unit.Id);
        await person.IsGiven(role, unit.Id);
        await person.SignsIn();
        return person;
    }
}
