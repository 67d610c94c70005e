using Lindian.Features.Tests.Survival;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Field;

/// <summary>
/// Twenty phones, three hundred operations with photos, lost requests, lost answers, repeats, wrong order, bodies cut in their middle and
/// damaged, refusals on the way, clocks a day off, tasks taken away, the node killed: each operation is applied once, merged or parked, in
/// its order, each photo is whole, and nothing that was typed is lost.
/// </summary>
[Collection("Alone")]
public sealed class PhonesUnderFire(ITestOutputHelper output)
{
    private const int Phones = 20, Operations = 300;
    private static readonly int Kills = KillingTheNode.Long ? 20 : 4;

    /// <summary>LINDIAN_SEED settles what people do and what luck each line has, as far as the moments of real processes can be settled.</summary>
    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Lose_nothing_do_nothing_twice_and_leave_nothing_half_done(TownRef here)
    {
        var seed = Environment.GetEnvironmentVariable("LINDIAN_SEED") is { } told ? int.Parse(told, System.Globalization.CultureInfo.InvariantCulture) : Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        await using var fire = await Fire.Of(here.Provider, Phones, new Random(seed));
        await fire.Burns(Operations, Kills);
        await fire.CalmsDown();
        output.Tell($"{here}, seed {seed}: {fire.Told()}; {fire.Weather}");
        await AfterTheFire.NothingIsLost(fire);
        await fire.PeopleDecide();
        output.Tell($"{here}, seed {seed}, when people had decided: {fire.Told()}");
        await AfterTheFire.EachIsDoneOnce(fire);
        await AfterTheFire.ThingsHappenedInOrder(fire);
        var photos = await PhotosAfterTheFire.AreWhole(fire);
        await Survivors.NothingHalfDone(fire.Town);
        fire.Said.Split('\n').Where(IsUnforeseen).ShouldBeEmpty();
        output.Tell($"{here}, seed {seed}: {photos} photos whole");
    }

    // as the server writes it down
    private static bool IsUnforeseen(string line) =>
        line.Contains("failed and was parked", StringComparison.Ordinal) || line.Contains("Unexpected failure", StringComparison.Ordinal);
}
