using Lindian.Data;
using Lindian.Data.Bulk;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Hall;
using Lindian.Domain.Organization;
using Lindian.Domain.Portal;
using Lindian.Features.Governance;

namespace Lindian.Host.Demo;

/// <summary>A notice: where it hangs, since and for how many days.</summary>
public sealed record DemoNotice(string Place, string Title, string Text, int Ago, int Left);

/// <summary>A box or a book, and where it is.</summary>
public sealed record DemoBox(string Place, bool Book, string Where);

public sealed record DemoFrontScript(IReadOnlyList<DemoNotice> Notices, IReadOnlyList<DemoBox> Boxes);

/// <summary>What hangs out before everybody: notices, boxes with their daily log, opinions published with their answers.</summary>
public sealed class DemoFront(DemoStage stage, DemoCast cast, BulkLoad load)
{
    private const int BoxDays = 60;

    public void HangOut(DemoFrontScript script)
    {
        foreach (var notice in script.Notices) Hang(notice);
        foreach (var box in script.Boxes) Keep(box);
    }

    /// <summary>Some opinions that were answered and closed are published on the third day; those with a name of a place in them are not.</summary>
    public void Publish(Demand demand, DemoCase plan)
    {
        var isOpinion = plan.Matter.Type.StartsWith("OPINION", StringComparison.Ordinal) || plan.Matter.Type.StartsWith("SUGGEST", StringComparison.Ordinal);
        if (!isOpinion || demand.State != DemandState.Archived || demand.Serial % 40 != 0 || (plan.Words + plan.Answer).Contains('{', StringComparison.Ordinal)) return;
        var (at, by) = (stage.Office(demand.RaisedAt.AddDays(12)), cast.Any(Role.Supervisor));
        if (at < stage.Now) stage.At(at, () => Write(PublicAnswer.Publish(demand.Id, demand.CommunityId, plan.Words, plan.Answer, by.Id, at), by));
    }

    private void Hang(DemoNotice told)
    {
        var (from, by, place) = (stage.Office(stage.Now.AddDays(-told.Ago).Date), cast.Any(Role.Dispatcher), cast.Tree.Units.First(u => u.Code == told.Place));
        stage.At(from, () => Write(Notice.Publish(place.Id, told.Title, told.Text, from, stage.Now.AddDays(told.Left), by.Id), by));
    }

    private void Keep(DemoBox told)
    {
        var place = cast.Tree.Units.First(u => u.Code == told.Place);
        var keeper = place.Kind == UnitKind.Community && cast.Tree.ManagerOf(place.Id, stage.Now) is { } duty ? cast.Of(duty.Member) : cast.Staff(place.Id);
        var first = stage.Now.AddDays(-BoxDays);
        stage.At(first, () =>
        {
            var box = OpinionBox.SetUp(place.Id, told.Book ? BoxKind.Book : BoxKind.Box, told.Where, keeper.Id, stage.Calendar.DateOf(first));
            load.Note(box, By(keeper));
            foreach (var at in Openings(first)) stage.At(at, () => Open(box, keeper, at));
            load.Add(box);
        });
    }

    private void Open(OpinionBox box, Actor keeper, DateTime at)
    {
        box.Open(keeper, stage.Dice.Chance(12) ? 1 + stage.Dice.Next(2) : 0, stage.Calendar.DateOf(at), at);
        load.Note(box, By(keeper));
    }

    // every working day but one, as a supervisor would find it
    private IEnumerable<DateTime> Openings(DateTime first) => Enumerable.Range(0, BoxDays).Where(day => day != BoxDays - 17)
        .Select(day => (Day: stage.Calendar.DateOf(first.AddDays(day)), At: stage.Office(BusinessTime.StartOf(stage.Calendar.DateOf(first.AddDays(day))))))
        .Where(o => stage.Calendar.DateOf(o.At) == o.Day && o.At < stage.Now).Select(o => o.At);

    private void Write(Entity entity, Actor by)
    {
        load.Note(entity, By(by));
        load.Add(entity);
    }

    private Occasion By(Actor actor) => new(stage.Clock) { Source = "demo", Actor = actor };
}
