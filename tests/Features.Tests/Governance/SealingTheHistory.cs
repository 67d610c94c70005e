using System.Runtime.CompilerServices;
using Lindian.Data;
using Lindian.Data.Audit;
using Lindian.Data.Maps;
using Lindian.Data.Secrets;
using Lindian.Features.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Governance;

public sealed class SealingTheHistory
{
    internal static Task<int> Seal(Town town) => town.Services.GetRequiredService<Sealer>().Seal(CancellationToken.None);

    internal static Task<ChainReport> Verify(Town town) => town.InDb((_, services) => services.GetRequiredService<ChainVerifier>().Verify([], CancellationToken.None));

    internal static Task<ChainRow> Entry(Town town, ChainKind kind, int skip = 0) =>
        town.InDb((db, _) => db.Chain.AsNoTracking().Where(c => c.Kind == kind && c.No > 5).OrderBy(c => c.No).Skip(skip).FirstAsync());

    internal static Task<int> Run(Town town, FormattableString sql) => town.InDb((db, _) => db.Database.ExecuteSqlAsync(sql));

    internal static object Key(Town town, Guid id) => town.Provider == Provider.Sqlite ? id.ToByteArray(bigEndian: true) : id;

    internal static async Task<Town> Sealed(TownRef here)
    {
        var town = await here.Open();
        await (await town.Quarter()).Administrator();
        (await Seal(town)).ShouldBeGreaterThan(20);
        (await Verify(town)).First.ShouldBeNull();
        return town;
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Every_change_and_every_read_gets_one_number_without_gaps(TownRef here)
    {
        var town = await Sealed(here);
        await (await town.Quarter()).HallClerk();
        (await Seal(town)).ShouldBeGreaterThan(0);
        (await Seal(town)).ShouldBe(0);

        var (events, reads, last) = await town.InDb(async (db, _) => (await db.Events.CountAsync(), await db.AccessLog.CountAsync(), await db.Chain.MaxAsync(c => c.No)));
        last.ShouldBe(events + reads);
        reads.ShouldBeGreaterThan(1);
        (await Verify(town)).ShouldBe(new ChainReport(last, null));
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_row_that_was_committed_late_is_not_lost(TownRef here)
    {
        var town = await Sealed(here);
        var late = new AccessRow { Id = NewId.At(town.Clock.GetUtcNow().UtcDateTime.AddDays(-2)), At = town.Clock.GetUtcNow().UtcDateTime.AddDays(-2), What = "unmask" };
        await town.InDb((db, _) =>
        {
            db.AccessLog.Add(late);
            return db.SaveChangesAsync();
        });

        (await Seal(town)).ShouldBe(1);
        (await Entry(town, ChainKind.Access)).ShouldNotBeNull();
        (await Verify(town)).First.ShouldBeNull();
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_changed_letter_is_found(TownRef here)
    {
        var town = await Sealed(here);
        var bad = await Entry(town, ChainKind.Event, 3);

        (await Run(town, $"update event set payload = payload || ' ' where subject_id = {Key(town, bad.Reference)} and seq = {bad.Seq}")).ShouldBe(1);

        (await Verify(town)).First.ShouldBe(new ChainFault(bad.No, ChainFaultKind.Changed, ChainKind.Event, bad.Reference, bad.Seq));
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_read_that_was_made_another_members_is_found(TownRef here)
    {
        var town = await Sealed(here);
        var bad = await Entry(town, ChainKind.Access);

        (await Run(town, $"update access_log set member_id = {Key(town, NewId.Next())} where id = {Key(town, bad.Reference)}")).ShouldBe(1);

        (await Verify(town)).First.ShouldBe(new ChainFault(bad.No, ChainFaultKind.Changed, ChainKind.Access, bad.Reference));
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_deleted_row_and_a_deleted_entry_are_found(TownRef here)
    {
        var town = await Sealed(here);
        var (entry, row) = (await Entry(town, ChainKind.Event, 9), await Entry(town, ChainKind.Event, 2));

        await Run(town, $"delete from chain where no = {entry.No}");
        (await Verify(town)).First.ShouldBe(new ChainFault(entry.No, ChainFaultKind.Missing));
        await Run(town, $"delete from event where subject_id = {Key(town, row.Reference)} and seq = {row.Seq}");
        (await Verify(town)).First.ShouldBe(new ChainFault(row.No, ChainFaultKind.Missing, ChainKind.Event, row.Reference, row.Seq));
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Two_swapped_rows_are_found(TownRef here)
    {
        var town = await Sealed(here);
        var (first, second) = (await Entry(town, ChainKind.Event, 2), await Entry(town, ChainKind.Event, 6));

        await Run(town, $"update chain set no = -1 where no = {first.No}");
        await Run(town, $"update chain set no = {first.No} where no = {second.No}");
        await Run(town, $"update chain set no = {second.No} where no = -1");

        (await Verify(town)).First.ShouldBe(new ChainFault(first.No, ChainFaultKind.Reordered, ChainKind.Event, second.Reference, second.Seq));
    }

    private const string SameEvent = "subject_kind, name, payload_version, payload, actor_id, actor_kind, happened_at, received_at, source, operation_id, mark";

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_row_inserted_by_hand_is_found_before_and_after_the_chain_took_it_in(TownRef here)
    {
        var town = await Sealed(here);
        var copied = await Entry(town, ChainKind.Event, 3);
        var last = (await Verify(town)).Entries;

        (await Run(town, FormattableStringFactory.Create(
            $"insert into event (subject_id, seq, {SameEvent}) select subject_id, 9999, {SameEvent} from event where subject_id = {{0}} and seq = {{1}}", Key(town, copied.Reference), copied.Seq))).ShouldBe(1);

        var bad = new ChainFault(last + 1, ChainFaultKind.Inserted, ChainKind.Event, copied.Reference, 9999);
        (await Verify(town)).First.ShouldBe(bad);
        (await Seal(town)).ShouldBe(1);
        (await Verify(town)).First.ShouldBe(bad, "the chain took it in, and it is still no row of ours");
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_read_inserted_by_hand_is_found(TownRef here)
    {
        var town = await Sealed(here);
        var (last, id) = ((await Verify(town)).Entries, NewId.Next());

        await Run(town, $"insert into access_log (id, at, member_id, what, mark) select {Key(town, id)}, at, member_id, what, mark from access_log where id = {Key(town, (await Entry(town, ChainKind.Access)).Reference)}");
        await Seal(town);

        (await Verify(town)).First.ShouldBe(new ChainFault(last + 1, ChainFaultKind.Inserted, ChainKind.Access, id));
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Erasing_a_person_leaves_the_chain_valid(TownRef here)
    {
        var town = await Sealed(here);
        var id = await town.InDb(async (db, services) =>
        {
            var customer = services.GetRequiredService<CustomerDesk>().Register("王小明", "13800138000");
            await db.SaveChangesAsync();
            return customer;
        });
        (await Seal(town)).ShouldBeGreaterThan(0);

        await town.InDb(async (db, services) =>
        {
            await services.GetRequiredService<Vault>().Destroy(id, town.Clock.GetUtcNow().UtcDateTime, CancellationToken.None);
            return await db.SaveChangesAsync();
        });

        (await Verify(town)).First.ShouldBeNull();
        (await town.InDb((db, _) => db.Set<PersonKey>().SingleAsync(k => k.PersonId == id))).Wrapped.ShouldBeNull();
    }
}
