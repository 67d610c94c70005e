using System.Reflection;
using Lindian.Data.Audit;
using Lindian.Data.Delivery;
using Lindian.Data.Files;
using Lindian.Data.Maps.Demands;
using Lindian.Domain.Demands;
using Lindian.Features.Demands;
using Lindian.Features.Tests.Demands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Survival;

/// <summary>What must hold after a crash, without any repair: nothing acknowledged is lost, nothing is half done, nothing happened twice.</summary>
internal static class Survivors
{
    /// <summary>Returns what was compared, in words.</summary>
    public static async Task<string> Check(Town town, Load load)
    {
        await EveryAcknowledgedWrite(town, load);
        await EveryDeliveryOnce(town, load); // then nobody writes any more, also where nodes still run
        await NothingHalfDone(town);
        var report = await Sealed(town);
        (report.First, report.Waiting).ShouldBe((null, 0));
        var (demands, events) = await town.InDb(async (db, _) => (await db.Demands.CountAsync(), await db.Events.CountAsync()));
        return $"0 lost, 0 half done, 0 twice among {demands} demands, {events} events, {load.Answered.Count} answers handed on; chain of {report.Entries} holds";
    }

    public static async Task<ChainReport> Sealed(Town town)
    {
        await town.Services.GetRequiredService<Sealer>().Seal(CancellationToken.None);
        return await town.InDb((_, services) => services.GetRequiredService<ChainVerifier>().Verify([], CancellationToken.None));
    }

    private static Task<int> EveryAcknowledgedWrite(Town town, Load load) => town.InDb(async (db, services) =>
    {
        var known = (await db.Operations.Select(o => o.OperationId).ToListAsync()).ToHashSet();
        var told = (await db.Events.Where(e => e.OperationId != null).Select(e => e.OperationId!.Value).ToListAsync()).ToHashSet();
        load.Operations.Where(o => !known.Contains(o)).ShouldBeEmpty("an acknowledged write is gone");
        load.Operations.Where(o => !told.Contains(o)).ShouldBeEmpty("an acknowledged write has no event");
        foreach (var code in load.Codes)
        {
            var demand = (await services.GetRequiredService<TrackingView>().Find(code, default))!.DemandId;
            var files = await db.Set<FileRow>().Where(f => f.SubjectId == demand).Select(f => f.Id).ToListAsync();
            files.Count.ShouldBe(1, "its photo came once");
        }
        return 0;
    });

    public static Task<int> NothingHalfDone(Town town) => town.InDb(async (db, _) =>
    {
        var files = await db.Set<FileRow>().Select(f => f.Id).Order().ToListAsync();
        (await db.Set<FileContent>().Select(f => f.Id).Order().ToListAsync()).ShouldBe(files);
        var subjects = await db.Events.GroupBy(e => e.SubjectId).Where(g => g.Max(e => e.Seq) != g.Count()).CountAsync();
        subjects.ShouldBe(0, "a subject lacks an event");
        foreach (var demand in await db.Demands.AsNoTracking().ToListAsync())
            Replayed.Told(await Replayed.Read(db, demand.Id)).ShouldBe(Replayed.Told(demand));
        return 0;
    });

    /// <summary>What the dead node had claimed is taken up by another one when the claim has run out.</summary>
    private static async Task EveryDeliveryOnce(Town town, Load load)
    {
        town.Clock.Pass(TimeSpan.FromMinutes(3));
        await town.Services.GetRequiredService<Dispatcher>().Drain(CancellationToken.None);
        await town.InDb(async (db, _) =>
        {
            (await db.Deliveries.Select(d => $"{d.Handler} {d.Attempts} {d.Error}").ToListAsync()).ShouldBeEmpty();
            var answered = load.Answered.ToHashSet();
            var told = await db.Events.Where(e => e.Name == AnswerOfParent).Select(e => e.SubjectId).ToListAsync();
            told.Where(answered.Contains).Order().ShouldBe(answered.Order(), "every merged demand got the answer, once");
            return 0;
        });
    }

    private static string AnswerOfParent => typeof(AnsweredByParent).GetCustomAttribute<EventNameAttribute>()!.Name;
}
