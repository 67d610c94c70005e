using Lindian.Data.Maps.Field;
using Lindian.Domain.Field;
using Lindian.Domain.Tasks;
using Lindian.Domain.Visits;
using Lindian.Features.Field;
using Lindian.Features.Tasks;
using Lindian.Features.Tests.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Field;

/// <summary>The tables of docs/field-merging.md, over HTTP.</summary>
public sealed class WhenPhonesDisagree
{
    [Theory, OnEveryDatabase]
    public async Task An_operation_sent_again_gets_the_same_answer_and_its_id_is_not_for_another(TownRef here)
    {
        var (_, manager, task) = await Given(here);
        var phone = await WorkPhone.Of(manager);
        var accept = phone.Does("task.acceptance", task.Id);
        var first = await phone.Sends(accept);
        (await phone.Sends(accept)).Answer?.GetRawText().ShouldBe(first.Answer?.GetRawText());
        (await phone.Sends(accept with { Kind = "task.start" })).Code.ShouldBe("operation.other-body");
        (await manager.Sees(task)).State.ShouldBe(TaskState.Accepted);
    }

    [Theory, OnEveryDatabase]
    public async Task What_follows_waits_for_what_is_missing_and_others_go_on(TownRef here)
    {
        var (quarter, manager, task) = await Given(here);
        var phone = await WorkPhone.Of(manager);
        var (accept, answer, visit) = (phone.Does("task.acceptance", task.Id), phone.Does("task.answers", task.Id, Says("已更换")), phone.Does("visit.check-in", NewId.Next(), new { communityId = quarter.Community.Id }));
        (await phone.Sends(answer, visit)).Select(r => (r.Outcome, r.Code)).ShouldBe([(FieldOutcome.Waiting, "field.predecessor"), (FieldOutcome.Applied, null)]);
        (await phone.Sends(answer, accept)).Select(r => r.Outcome).ShouldBe([FieldOutcome.Waiting, FieldOutcome.Applied]);
        (await phone.Sends(answer)).Outcome.ShouldBe(FieldOutcome.Applied);
        var photos = phone.Does("task.photos", task.Id, new { field = "CO-PHOTO" }, photos: [NewId.Next()]);
        (await phone.Sends(photos)).ShouldSatisfyAllConditions(r => r.Outcome.ShouldBe(FieldOutcome.Waiting), r => r.Code.ShouldBe("field.attachment"));
    }

    [Theory, OnEveryDatabase]
    public async Task What_holds_already_is_merged(TownRef here)
    {
        var (_, manager, task) = await Given(here);
        var (one, two) = (await WorkPhone.Of(manager), await WorkPhone.Of(manager));
        await one.Did("task.acceptance", task.Id);
        (await two.Sends(two.Does("task.receipt", task.Id), two.Does("task.acceptance", task.Id))).ShouldAllBe(r => r.Outcome == FieldOutcome.Merged && r.Notes!.Count == 1);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Of_one_member_on_two_phones_the_later_answer_holds(TownRef here)
    {
        var (_, manager, task) = await Given(here);
        var (one, two) = (await WorkPhone.Of(manager), await WorkPhone.Of(manager));
        await one.Did("task.acceptance", task.Id);
        manager.Town.Clock.Pass(TimeSpan.FromMinutes(10));
        var (early, late) = (two.Does("task.answers", task.Id, Says("早"), two.Clock.AddSeconds(-40)), one.Does("task.answers", task.Id, Says("晚"), one.Clock.AddSeconds(-20)));
        (await one.Sends(late)).Outcome.ShouldBe(FieldOutcome.Applied);
        (await two.Sends(early)).Outcome.ShouldBe(FieldOutcome.Merged);
        (await manager.Sees(task)).Answers.Single().Value.ShouldBe("晚");
    }

    [Theory, OnEveryDatabase]
    public async Task Of_two_people_a_person_decides_and_the_other_fields_are_written(TownRef here)
    {
        var (quarter, manager, task) = await Given(here, "MONTHLY-VISIT");
        var (leader, phone) = (await quarter.TeamLeader(), await WorkPhone.Of(manager));
        var other = await quarter.Manager(primary: false);
        await manager.Does(task, "acceptance");
        await leader.Tries(task, "transfer", new { memberId = other.MemberId });
        await other.Does(task, "acceptance");
        (await other.Answers(task, ("MV-HAZARD", "无"))).Ok.ShouldBeTrue();
        await leader.Tries(task, "transfer", new { memberId = manager.MemberId });
        await phone.Did("task.acceptance", task.Id);

        var parked = await phone.Sends(phone.Does("task.answers", task.Id, new { answers = new object[] { new { field = "MV-HAZARD", value = "表箱锈蚀", seen = 0 }, new { field = "MV-HOMES", value = "12", seen = 0 } } }));
        parked.ShouldSatisfyAllConditions(r => r.Outcome.ShouldBe(FieldOutcome.Parked), r => r.Code.ShouldBe("field.conflict"));
        parked.Conflicts!.Single().ShouldSatisfyAllConditions(c => (c.Field, c.Mine, c.Theirs, c.ByName).ShouldBe(("MV-HAZARD", "表箱锈蚀", "无", other.Name)));
        (await manager.Sees(task)).Answers.Select(a => (a.Field, a.Value)).ShouldBe([("MV-HAZARD", "无"), ("MV-HOMES", "12")], ignoreOrder: true);

        var next = phone.Does("task.start", task.Id);
        (await phone.Sends(next)).Outcome.ShouldBe(FieldOutcome.Waiting);
        var mended = phone.Does("task.answers", task.Id, new { answers = new[] { new { field = "MV-HAZARD", value = "表箱锈蚀", seen = parked.Conflicts!.Single().TheirsVersion } } }, mends: parked.Id, after: []);
        (await phone.Sends(mended with { After = [] })).Outcome.ShouldBe(FieldOutcome.Applied);
        (await phone.Sends(next)).Outcome.ShouldBe(FieldOutcome.Merged, "answering has begun it");
        (await manager.Sees(task)).Answers.Single(a => a.Field == "MV-HAZARD").Value.ShouldBe("表箱锈蚀");
    }

    [Theory, OnEveryDatabase]
    public async Task A_task_taken_away_keeps_what_was_typed_until_it_is_given_up(TownRef here)
    {
        var (quarter, manager, task) = await Given(here);
        var (leader, other, phone) = (await quarter.TeamLeader(), await quarter.Manager(primary: false), await WorkPhone.Of(manager));
        await manager.Does(task, "acceptance");
        await leader.Tries(task, "transfer", new { memberId = other.MemberId });
        var (answer, finish) = (phone.Does("task.answers", task.Id, Says("已更换")), phone.Does("task.completion", task.Id, new { }));
        var told = await phone.Sends(answer, finish);
        told.Select(r => r.Outcome).ShouldBe([FieldOutcome.Parked, FieldOutcome.Waiting]);
        told[0].ShouldSatisfyAllConditions(r => r.Code.ShouldBe("task.not-in-this-state"), r => r.Theirs!.OwnerName.ShouldBe(other.Name), r => r.Text.ShouldNotBeNullOrEmpty());
        (await other.Sees(task)).Answers.ShouldBeEmpty();

        foreach (var given in new[] { answer.Id, finish.Id }) (await phone.Sends(phone.Does("drop", NewId.Next(), new { operation = given }))).Outcome.ShouldBe(FieldOutcome.Applied);
        (await phone.Sends(finish)).Outcome.ShouldBe(FieldOutcome.Dropped);
        var done = await phone.Did("visit.check-in", NewId.Next(), new { communityId = quarter.Community.Id });
        (await phone.Sends(phone.Does("drop", NewId.Next(), new { operation = done.Id }))).Code.ShouldBe("field.done-already");
    }

    [Theory, OnEveryDatabase]
    public async Task What_makes_no_sense_or_is_not_allowed_is_parked_with_its_code(TownRef here)
    {
        var (quarter, manager, task) = await Given(here);
        var (phone, stranger) = (await WorkPhone.Of(manager), await WorkPhone.Of(await (await (await here.Open()).Quarter()).Manager()));
        (await phone.Sends(phone.Does("task.fly", task.Id))).Code.ShouldBe("field.kind-unknown");
        (await phone.Sends(phone.Does("task.refusal", NewId.Next(), new { reason = 5 }))).Code.ShouldBe("field.body-unreadable");
        (await phone.Sends(phone.Does("task.refusal", NewId.Next()))).Code.ShouldBe("field.body-unreadable");
        (await stranger.Sends(stranger.Does("task.acceptance", task.Id))).ShouldSatisfyAllConditions(r => r.Code.ShouldBe("not-found"), r => r.Theirs.ShouldBeNull());
        var many = Enumerable.Range(0, TakeOperations.Most + 1).Select(_ => phone.Does("visit.check-in", NewId.Next(), new { communityId = quarter.Community.Id })).ToArray();
        (await phone.TriesToSend(many)).Code.ShouldBe("field.too-many-operations");
        (await phone.Sends(phone.Does("record.sign", NewId.Next(), new { signatureId = NewId.Next(), strokes = RecordTalk.Strokes, shown = new { } }))).Code.ShouldBe("not-found");
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Nothing_is_put_back_before_what_the_phone_knew_or_did(TownRef here)
    {
        var (_, manager, task) = await Given(here);
        var phone = await WorkPhone.Of(manager);
        manager.Town.Clock.Pass(TimeSpan.FromHours(2));
        var now = phone.Clock;
        await phone.Sends(phone.Does("task.acceptance", task.Id, at: now.AddHours(-1)), phone.Does("task.start", task.Id, at: now.AddDays(-1)));
        phone.Anchor = null;
        await phone.Sends(phone.Does("task.answers", task.Id, Says("昨天"), now.AddDays(-1)));
        var at = await manager.Town.InDb(async (db, _) => await db.FieldOperations.Where(o => o.SubjectId == task.Id).OrderBy(o => o.Sequence).Select(o => o.HappenedAt).ToListAsync());
        at.ConvertAll(t => (now.UtcDateTime - t).TotalMinutes).ShouldSatisfyAllConditions(
            m => m.Take(2).ShouldAllBe(minutes => Math.Abs(minutes - 60) < 1, "the second not before the first"), m => m[2].ShouldBeLessThan(1, "without a time of ours the arrival counts"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_customer_signs_all_that_is_there_and_nothing_that_was_not_shown(TownRef here)
    {
        var (quarter, manager, _) = await Given(here);
        var (phone, record) = (await WorkPhone.Of(manager), NewId.Next());
        await phone.Did("record.make", record, new { kind = "SAFETY-CHECK", words = "更换表箱锁", readings = new[] { new { name = "电压", value = 231, unit = "V" } }, place = new { communityId = quarter.Community.Id } });
        var all = new Dictionary<string, string> { ["kind"] = Sha("SAFETY-CHECK"), ["words"] = Sha("更换表箱锁"), ["reading.1"] = Sha("电压 231 V") };
        foreach (var shown in new[] { [], new Dictionary<string, string>(all) { ["words"] = Sha("别的") }, new(all) { ["made-up"] = Sha("") }, new(all.Where(p => p.Key != "reading.1")) })
            (await phone.Sends(Signs(phone, record, shown))).Code.ShouldBe("record.shown-differs");
        (await phone.Sends(Signs(phone, record, all))).Outcome.ShouldBe(FieldOutcome.Applied);
    }

    [Theory, OnEveryDatabase]
    public async Task Two_people_on_one_phone_are_seen(TownRef here)
    {
        var (quarter, manager, _) = await Given(here);
        var (phone, other) = (NewId.Next(), await quarter.Manager(primary: false));
        var (mine, theirs) = (await WorkPhone.Of(manager, phone), await WorkPhone.Of(other, phone));
        await mine.Did("visit.check-in", NewId.Next(), new { communityId = quarter.Community.Id });
        var second = await theirs.Did("visit.check-in", NewId.Next(), new { communityId = quarter.Community.Id });
        second.Answer!.Value.GetRawText().ShouldContain("DeviceShared");
    }

    private static SentOperation Signs(WorkPhone phone, Guid record, Dictionary<string, string> shown) =>
        phone.Does("record.sign", record, new { signatureId = NewId.Next(), strokes = RecordTalk.Strokes, shown }) with { After = [] };

    private static string Sha(string text) => SignedParts.Sha256(text);

    private static object Says(string value, int seen = 0) => new { answers = new[] { new { field = "CO-MEASURE", value, seen } } };

    private static async Task<(Quarter Quarter, Person Manager, TaskNow Task)> Given(TownRef here, string form = "CORRECTIVE")
    {
        var quarter = await (await here.Open()).Quarter();
        var manager = await quarter.Manager();
        return (quarter, manager, await (await quarter.TeamLeader()).GivesOut(form, manager));
    }
}
