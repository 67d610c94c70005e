using Lindian.Data;
using Lindian.Data.Audit;
using Lindian.Data.Backup;
using Lindian.Data.Maps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Lindian.Features.Tests.Governance.SealingTheHistory;

namespace Lindian.Features.Tests.Governance;

/// <summary>What the chain alone can't tell, an end of it that was kept elsewhere does.</summary>
public sealed class KeepingAnAnchor
{
    [Theory, OnEveryDatabase(Alone = true)]
    public async Task What_was_cut_off_at_the_end_is_found_by_an_anchor_kept_outside(TownRef here)
    {
        var town = await Sealed(here);
        var kept = await Head(town);
        (await VerifyWith(town, kept)).First.ShouldBeNull();
        var last = await town.InDb((db, _) => db.Chain.AsNoTracking().SingleAsync(c => c.No == kept.No));

        await Run(town, $"delete from event where subject_id = {Key(town, last.Reference)} and seq = {last.Seq}");
        await Run(town, $"delete from access_log where id = {Key(town, last.Reference)}");
        await Run(town, $"delete from chain where no = {last.No}");

        (await Verify(town)).First.ShouldBeNull("nobody can tell without an anchor");
        (await VerifyWith(town, kept)).First.ShouldBe(new ChainFault(kept.No, ChainFaultKind.Missing));
        (await Seal(town)).ShouldBe(0);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_chain_written_anew_as_a_whole_is_found_by_an_anchor(TownRef here)
    {
        var town = await Sealed(here);
        var (kept, gone) = (await Head(town), await Entry(town, ChainKind.Event, 1));

        await Run(town, $"delete from event where subject_id = {Key(town, gone.Reference)} and seq = {gone.Seq}");
        await Run(town, $"delete from chain");
        await Seal(town);
        await (await town.Quarter()).Administrator();
        await Seal(town);

        (await Verify(town)).First.ShouldBeNull();
        (await VerifyWith(town, Anchor.Parse(kept.ToString()))).First!.What.ShouldBe(ChainFaultKind.Rewritten);
    }

    private static Task<ChainReport> VerifyWith(Town town, Anchor anchor) =>
        town.InDb((_, services) => services.GetRequiredService<ChainVerifier>().Verify([anchor], CancellationToken.None));

    private static Task<Anchor> Head(Town town) => town.InDb(async (db, _) =>
    {
        await db.Database.OpenConnectionAsync();
        return await Census.Head(db.Database.GetDbConnection(), town.Clock.Now(), CancellationToken.None);
    });
}
