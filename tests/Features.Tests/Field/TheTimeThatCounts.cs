using Lindian.Data.Maps.Field;
using Lindian.Domain.Field;
using Lindian.Domain.Tasks;
using Lindian.Domain.Visits;
using Lindian.Features.Field;
using Lindian.Features.Tests.Tasks;
using Lindian.Features.Visits.Records;
using Lindian.Features.Visits.Stays;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Field;

/// <summary>One time holds for all that an operation does, and only a phone may tell one.</summary>
public sealed class TheTimeThatCounts
{
    [Theory, OnEveryDatabase]
    public async Task Of_a_visit_and_a_record_is_not_before_what_the_phone_did_earlier(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (manager, phone) = (await quarter.Manager(), NewId.Next());
        var now = manager.Town.Clock.GetUtcNow();
        var first = await manager.ChecksIn(quarter, by: new Offline(now.AddMinutes(-30), Phone: phone));
        var back = await manager.ChecksIn(quarter, by: new Offline(now.AddHours(-5), Phone: phone, Sequence: 2));
        (back.At, back.Findings.Select(f => f.Reason)).ShouldSatisfyAllConditions(b => b.At.ShouldBe(first.At), b => b.Item2.ShouldContain(EvidenceReason.ClockMoved));

        var place = new { communityId = quarter.Community.Id };
        var record = await new Offline(now.AddHours(-4), Phone: phone, Sequence: 3).Does<MakeRecord.Made>(manager, "record.make", NewId.Next(), new { kind = "SAFETY-CHECK", words = "检查表箱", place });
        record.At.ShouldBe(first.At);
        (await manager.ChecksIn(quarter, by: new Offline(now.AddHours(-4), Phone: phone, Sequence: -1))).At.ShouldBeLessThan(first.At, "what it did before may arrive late");
    }

    [Theory, OnEveryDatabase]
    public async Task Of_what_waited_long_is_not_before_what_the_phone_did_a_hundred_things_ago(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (manager, phone, now) = (await quarter.Manager(), NewId.Next(), quarter.Town.Clock.GetUtcNow());
        var first = await manager.ChecksIn(quarter, by: new Offline(now.AddMinutes(-30), Phone: phone, Sequence: 5));
        var device = await WorkPhone.Of(manager, phone);
        SentOperation Does(int sequence, DateTimeOffset at, string anchor) => device.Does("task.fly", NewId.Next(), at: at) with { Sequence = sequence, Anchor = anchor };
        var anchor = Offline.Before(quarter.Town);
        foreach (var lot in Enumerable.Range(20, 120).Chunk(TakeOperations.Most)) await device.Sends([.. lot.Select(i => Does(i, now, anchor))]);
        var late = Does(7, now.AddHours(-5), anchor);
        await device.Sends(Does(200, now, anchor), late);
        (await manager.Town.InDb((db, _) => db.FieldOperations.AsNoTracking().SingleAsync(o => o.Id == late.Id))).HappenedAt.ShouldBe(first.At);
    }

    [Theory, OnEveryDatabase]
    public async Task Of_a_check_in_for_a_task_is_not_before_there_was_one(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (manager, leader) = (await quarter.Manager(), await quarter.TeamLeader());
        var task = await leader.GivesOut("MONTHLY-VISIT", manager);
        await manager.Does(task, "acceptance");
        var now = manager.Town.Clock.GetUtcNow();
        foreach (var name in new[] { "taskId", "TASKID" })
        {
            var body = new Dictionary<string, object> { ["communityId"] = quarter.Community.Id, [name] = task.Id };
            (await new Offline(now.AddDays(-2)).Does<CheckIn.Answer>(manager, "visit.check-in", NewId.Next(), body)).At.ShouldBeGreaterThan(now.UtcDateTime.AddMinutes(-5));
        }

        (await manager.Sees(task)).State.ShouldBe(TaskState.Started);
    }

    [Theory, OnEveryDatabase]
    public async Task From_a_browser_is_the_arrival_whatever_it_sends(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var manager = await quarter.Manager();
        var (now, anchor, at) = (manager.Town.Clock.GetUtcNow(), (await manager.Gets("/api/visits/time")).As<TimeAnchor>().Anchor, new { communityId = quarter.Community.Id });
        object device = new { told = now.AddHours(-3), sentAt = now, id = NewId.Next(), sequence = 1, anchor };
        var visit = (await manager.Posts("/api/visits", new { at.communityId, device })).As<CheckIn.Answer>();
        (await manager.Sees(visit)).Row.From.ShouldBeGreaterThan(now.UtcDateTime.AddMinutes(-1));
        (await manager.Posts("/api/service-records", new { kind = "SAFETY-CHECK", words = "检查表箱", place = at, device })).As<MakeRecord.Made>().At.ShouldBeGreaterThan(now.UtcDateTime.AddMinutes(-1));
        (await manager.Posts($"/api/visits/{visit.Id}/check-out", new { device })).As<CheckOut.Answer>().To.ShouldBeGreaterThan(now.UtcDateTime.AddMinutes(-1));

        object operation = new { id = NewId.Next(), sequence = 1, kind = "visit.check-in", subject = NewId.Next(), told = now.AddHours(-3), anchor, body = at };
        var told = (await manager.Posts("/api/field/operations", new { sentAt = now.AddHours(-9), operations = new[] { operation } })).As<TakeOperations.Answer>().Results.ShouldHaveSingleItem();
        told.Outcome.ShouldBe(FieldOutcome.Applied);
        told.Answer!.Value.GetProperty("at").GetDateTime().ShouldBeGreaterThan(now.UtcDateTime.AddMinutes(-1));
        told.Answer!.Value.GetRawText().ShouldNotContain("ClockMoved");
    }
}
