using Lindian.Data;
using Lindian.Domain.Organization;
using Lindian.Features.Tasks.Pages;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>How the board is laid out.</summary>
public enum BoardBy { Person, Community }

/// <summary>A lane of the board.</summary>
/// <param name="To">Where a card dropped here goes; nothing where it cannot be dropped.</param>
/// <param name="Away">The member is away today.</param>
public sealed record BoardLane(string Name, string? To, bool Away, IReadOnlyList<TaskRow> Cards);

/// <summary>The open work of one's part of the tree.</summary>
/// <param name="Left">How many more there are than the board shows.</param>
public sealed record TaskBoardView(IReadOnlyList<BoardLane> Lanes, int Open, int Late, int Unclaimed, int Left);

/// <summary>The leader's board (T-5): open tasks by person or by community; those without an owner first, then who is late most.</summary>
public sealed class TaskBoard(TaskSight sight, TaskList list, TaskPageTools tools, TimeProvider clock)
{
    private const int Most = 800, MostIdle = 60;

    public async Task<TaskBoardView> Read(BoardBy by, bool late, bool unclaimed, CancellationToken ct)
    {
        var (now, labels) = (clock.Now(), await tools.Labels(ct));
        var open = (await sight.Seen(ct)).NotOver();
        var counts = await open.GroupBy(_ => 1).Select(g => new { All = g.Count(), Late = g.Count(t => t.Due < now), Free = g.Count(t => t.OwnerId == null) }).SingleOrDefaultAsync(ct);
        if (late) open = open.Where(t => t.Due < now);
        if (unclaimed) open = open.Where(t => t.OwnerId == null);
        var rows = await list.Rows(open.OrderBy(t => t.Due).ThenBy(t => t.Serial).Take(Most)).ToListAsync(ct);
        var lanes = by == BoardBy.Community ? Communities(rows, labels) : People(rows, labels, now);
        var shown = late ? counts?.Late : unclaimed ? counts?.Free : counts?.All;
        return new([.. lanes], counts?.All ?? 0, counts?.Late ?? 0, counts?.Free ?? 0, Math.Max(0, (shown ?? 0) - rows.Count));
    }

    private IEnumerable<BoardLane> People(List<TaskRow> rows, TaskLabels labels, DateTime now)
    {
        var free = rows.Where(r => r.OwnerId is null).ToList();
        if (free.Count > 0) yield return new BoardLane(tools.Texts["task.nobody"], null, false, free);
        var (workers, own) = (tools.Workers(labels.Tree), rows.ToLookup(r => r.OwnerId));
        var idle = workers.Where(w => !own.Contains(w.Id)).Take(MostIdle);
        // by number, so that a lane stays where it is when somebody moves a card
        foreach (var member in own.Select(g => labels.Tree.Member(g.Key)).OfType<Member>().Concat(idle).OrderByDescending(m => own[m.Id].Count(r => r.Due < now)).ThenBy(m => m.StaffNumber, StringComparer.Ordinal))
            yield return Lane(member, [.. own[member.Id]], now, workers.Contains(member));
    }

    private static BoardLane Lane(Member member, IReadOnlyList<TaskRow> cards, DateTime now, bool takes) =>
        new(member.Name, takes ? $"m:{member.Id}" : null, member.IsAway(now), cards);

    private static IEnumerable<BoardLane> Communities(List<TaskRow> rows, TaskLabels labels) =>
        rows.GroupBy(r => r.CommunityId).Select(g => new BoardLane(labels.Place(g.Key) is { Length: > 0 } name ? name : "—", null, false, [.. g])).OrderByDescending(l => l.Cards.Count);
}
