using Lindian.Data.Maps.Organization;
using Lindian.Domain.Organization;
using Lindian.Host;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Organization;

public sealed class TheFirstAdministrator
{
    [Theory, OnEveryDatabase]
    public async Task Is_made_once_in_an_empty_house_and_never_again(TownRef here)
    {
        var database = await Databases.Fresh(here.Provider);
        string[] wanted = [.. database, "--number", "A001", "--name", "郑安", "--company", "临江供电公司"];

        (await FirstAdministrator.Run(wanted)).ShouldBe(0);
        (await FirstAdministrator.Run(wanted)).ShouldBe(2);

        var town = await Town.Build(here.Provider, database: database);
        var administrators = await town.InDb((db, _) => db.Members.Where(m => m.Grants.Any(g => g.Role == Role.Administrator)).ToListAsync());
        administrators.ShouldHaveSingleItem().StaffNumber.ShouldBe("A001");
    }
}
