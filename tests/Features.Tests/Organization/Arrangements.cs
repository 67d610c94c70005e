using Lindian.Features.Organization;

namespace Lindian.Features.Tests.Organization;

internal static class Arrangements
{
    public static async Task<(Town Town, Quarter Quarter, Person Admin)> Start(this TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        return (town, quarter, await quarter.Administrator());
    }

    /// <summary>The organisation as it rests in the database.</summary>
    public static Task<Organisation> Tree(this Town town) => town.InDb((db, _) => Organisation.Read(db, CancellationToken.None));
}
