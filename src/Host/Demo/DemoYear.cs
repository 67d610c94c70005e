using Lindian.Domain.Demands;
using Lindian.Features.Demands;

namespace Lindian.Host.Demo;

/// <summary>Lives through the year: every demand that comes in, on its whole way.</summary>
public sealed class DemoYear(DemoStage stage, DemoDoor door, DemoCast cast, DemoSays says, IReadOnlyList<DemoMatter> matters)
{
    /// <param name="told">Called after each story.</param>
    public async Task Live(IEnumerable<DemoDue> all, Func<Demand, DemoCase, ValueTask> told)
    {
        var waiting = new Queue<DemoDue>(all.OrderBy(d => d.At));
        while (waiting.TryDequeue(out var due))
        {
            var plan = due.Case ?? DemoCase.Draw(Matter(due.At), stage.Dice);
            var community = due.CommunityId ?? door.Somewhere();
            var pen = new DemoPen(stage, door.Open(due.At, community, plan));
            if (due.Case is null && plan.Matter.Family && stage.Dice.Chance(18)) Family(pen, plan, community, waiting);
            else new DemoStory(pen, plan, cast, says, stage.Dice).Live();
            pen.Close();
            await told(pen.Life.Demand, plan);
        }
    }

    /// <summary>Neighbours report the same outage: each is merged into the first, and gets its answer.</summary>
    private void Family(DemoPen parent, DemoCase plan, Guid community, Queue<DemoDue> waiting)
    {
        var first = new DemoStory(parent, plan with { Withdrawn = false, Returned = false, Transferred = false }, cast, says, stage.Dice);
        if (!first.Begin()) return;
        var children = new List<DemoPen>();
        for (var left = 1 + stage.Dice.Next(4); left > 0 && waiting.TryPeek(out var next) && next.Case is null && next.At < stage.Now.AddMinutes(-90); left--)
        {
            waiting.Dequeue();
            var at = parent.At + stage.Dice.Minutes(0.5, 4);
            if (at >= stage.Now) break;
            var child = new DemoPen(stage, door.Open(at, community, DemoCase.Waiting(plan.Matter, stage.Dice.Next(plan.Matter.Words.Count), DemoStop.None)));
            children.Add(child);
            child.Do(child.After(0.5, 2), cast.Any(Domain.Organization.Role.Dispatcher), new MergeDemand.Request(parent.Life.Demand.Id, child.Life.Demand.Id), parent.Life);
            parent.Wait(child.At);
        }
        first.Continue();
        children.ForEach(c => c.Close());
    }

    private DemoMatter Matter(DateTime at)
    {
        var month = TimeZoneInfo.ConvertTimeFromUtc(at, stage.Calendar.Zone).Month;
        var season = month switch { 12 or 1 or 2 => '1', 3 or 4 or 5 => '4', 7 or 8 or 9 => '3', _ => '0' };
        var left = stage.Dice.Share() * matters.Sum(m => Weight(m, season, month));
        foreach (var matter in matters)
            if ((left -= Weight(matter, season, month)) < 0) return matter;
        return matters[0];
    }

    private static double Weight(DemoMatter matter, char season, int month) =>
        matter.Season.Contains(season) || (month is 6 or 7 or 8 && matter.Season.Contains('2')) ? matter.Weight * 1.9 : matter.Weight;
}
