using Lindian.Domain.Demands;
using Lindian.Domain.Field;
using Lindian.Domain.Tasks;
using Lindian.Domain.Tests.Photos;
using Lindian.Domain.Visits;
using Lindian.Features.Governance;
using Lindian.Features.Tasks;
using Lindian.Features.Tests.Tasks;
using Lindian.Features.Visits.Stays;

namespace Lindian.Features.Tests.Field;

/// <summary>A manager's day in a basement, sent when the network is back (F-2).</summary>
public sealed class WorkingWithoutNetwork
{
    [Theory, OnEveryDatabase(Alone = true)]
    public async Task The_loop_closes_with_the_times_of_the_device(TownRef here)
    {
        var town = await here.Open();
        town.Clock.SetTo(BusinessTime.StartOf(BusinessTime.Day(town.Clock.GetUtcNow().UtcDateTime)).AddHours(10)); // a visit does not go beyond midnight
        var quarter = await town.Quarter();
        var (desk, manager) = (await quarter.Dispatcher(), await quarter.Manager());
        var demand = await desk.Raises("楼道灯不亮，听得到电流声", quarter);
        await desk.Triages(demand, "SERVICE-OTHER");
        await desk.Dispatches(demand, owner: manager);
        var task = (await desk.Posts("/api/tasks/of-demand", new { demandId = demand.Id })).As<TaskNow>();
        var phone = await WorkPhone.Of(manager);
        town.Clock.Pass(TimeSpan.FromMinutes(25)); // the desk is still signed in
        var (minute, came) = (TimeSpan.FromSeconds(20), phone.Clock.AddMinutes(-18));
        var (visit, record) = (NewId.Next(), NewId.Next());
        var photo = await phone.Uploads(Pictures.Jpeg(Pictures.Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1])));

        var sent = await phone.Sends(
            phone.Does("task.acceptance", task.Id, at: came - (5 * minute)),
            phone.Does("visit.check-in", visit, new { communityId = quarter.Community.Id, taskId = task.Id }, came),
            phone.Does("task.answers", task.Id, new { answers = new[] { new { field = "SV-CAUSE", value = "灯座烧毁", seen = 0 } } }, came + (10 * minute)),
            phone.Does("task.photos", task.Id, new { field = "SV-PHOTO" }, came + (12 * minute), photos: [photo]),
            phone.Does("record.make", record, new { kind = "SAFETY-CHECK", words = "更换灯座", place = new { visitId = visit, taskId = task.Id } }, came + (15 * minute)),
            phone.Does("record.sign", record, new { signatureId = NewId.Next(), strokes = RecordTalk.Strokes, signer = "Customer", shown = new { words = Sha("更换灯座"), kind = Sha("SAFETY-CHECK") } }, came + (20 * minute)),
            phone.Does("task.completion", task.Id, new { reply = "灯座已更换，请放心使用" }, came + (25 * minute)),
            phone.Does("visit.check-out", visit, new { left = false }, came + (30 * minute)));

        sent.Select(r => (r.Outcome, r.Code)).ShouldAllBe(r => r.Outcome == FieldOutcome.Applied && r.Code == null, string.Join('\n', sent));
        var after = await desk.Sees(demand);
        (after.State >= DemandState.Replied, after.Reply).ShouldBe((true, "灯座已更换，请放心使用"));
        var stay = (await manager.Gets($"/api/visits/{visit}")).As<SeenVisit>().Row;
        (Near(stay.From, came), Near(stay.To, came + (30 * minute)), stay.EndedBy).ShouldBe((true, true, VisitEnd.ByHand));
        (await manager.Sees(task)).State.ShouldBe(TaskState.Finished);
        await town.Settle();
        after.Timeline.Where(e => e.Name == "demand.arrived").Select(e => Near(e.At, came)).ShouldBe([true]);
    }

    private static bool Near(DateTime? told, DateTimeOffset meant) => (told - meant.UtcDateTime)?.Duration() < TimeSpan.FromSeconds(2);

    private static string Sha(string text) => SignedParts.Sha256(text);
}
