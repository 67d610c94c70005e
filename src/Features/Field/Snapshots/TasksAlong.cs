using Lindian.Data;
using Lindian.Data.Maps.Tasks;
using Lindian.Domain.Demands;
using Lindian.Domain.Tasks;
using Lindian.Features.Shared;
using Lindian.Features.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Field.Snapshots;

/// <param name="Version">Of the field: what the next writer has seen.</param>
public sealed record AnswerAlong(string Field, int Version, string? Value, IReadOnlyList<Guid> Photos, Guid ById, string ByName, DateTime At);

/// <summary>A question to colleagues, and their answer.</summary>
public sealed record HelpAlong(Guid Id, string Question, DateTime AskedAt, string? Answer, DateTime? AnsweredAt);

/// <summary>A task as a phone shows it without a network. Times are UTC.</summary>
/// <param name="CustomerName">In full for who goes there, else masked; so is the address.</param>
/// <param name="CustomerPhone">Only for who goes there.</param>
/// <param name="Claimable">Nobody's yet, and this member may take it.</param>
public sealed record TaskAlong(
    Guid Id, string Number, TaskKind Kind, TaskState State, int Version, string Form, int FormVersion, string Title, string? Words, Guid? CommunityId, Guid? DemandId, string? DemandNumber,
    string? DemandWords, string? CustomerName, string? CustomerPhone, string? Address, Priority Priority, DateTime? PlannedFor, DateTime Due, Guid? OwnerId, Guid? PoolId, bool Claimable, string? MadeByName,
    IReadOnlyList<AnswerAlong> Answers, IReadOnlyList<HelpAlong> Helps, IReadOnlyList<Guid> Photos, IReadOnlyList<Guid> DemandPhotos);

/// <summary>
/// The tasks of a member: in hand, to claim, and done within a week, with everything that is read on site. In lots, so that two
/// thousand cost a few dozen queries.
/// </summary>
public sealed class TasksToTake(AppDb db, TaskSight sight, TaskWords words, TaskSurroundings around, CurrentUser user)
{
    private const int MostInHand = 2000, MostToClaim = 300, MostDone = 500;
    private static readonly TimeSpan StillShown = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<WorkTask>> Choose(DateTime now, CancellationToken ct)
    {
        var done = now - StillShown;
        return
        [
            .. await Load(sight.Mine().OrderBy(t => t.Due).ThenBy(t => t.Serial).Take(MostInHand), ct),
            .. await Load((await sight.Claimable(ct)).OrderBy(t => t.Due).ThenBy(t => t.Serial).Take(MostToClaim), ct),
            .. await Load(db.WorkTasks.Where(t => t.OwnerId == user.MemberId && t.State == TaskState.Finished && t.FinishedAt > done).OrderByDescending(t => t.Serial).Take(MostDone), ct),
        ];
    }

    public async Task<IReadOnlyList<TaskAlong>> Tell(IReadOnlyList<WorkTask> tasks, CancellationToken ct)
    {
        if (tasks.Count == 0) return [];
        var (said, beside) = (await words.Of(tasks, ct), await around.Of(tasks, ct));
        return [.. tasks.Select(t => Told(t, said, beside))];
    }

    // what belongs to a task comes in queries of its own, else every answer would be told once for every question
    private static Task<List<WorkTask>> Load(IQueryable<WorkTask> chosen, CancellationToken ct) => chosen.AsNoTracking().AsSplitQuery().ToListAsync(ct);

    private static TaskAlong Told(WorkTask t, OpenedWords said, Surroundings beside)
    {
        var demand = beside.Demand(t);
        return new(
            t.Id, t.Number, t.Kind, t.State, t.Seq, t.FormCode, t.FormVersion, said.Title(t), said.Of(t.WordsId), t.CommunityId, t.DemandId, demand?.Number, demand?.Words,
            beside.CustomerName(t), beside.CustomerPhone(t), beside.Address(t), t.Priority, t.PlannedFor, t.Due, t.OwnerId, t.PoolId, t.State == TaskState.Open, beside.Name(t.MadeById),
            [.. t.Answers.OrderBy(a => a.FieldCode, StringComparer.Ordinal).Select(a => new AnswerAlong(a.FieldCode, a.Version, said.Of(a.WordsId) ?? a.Value, a.Photos, a.ById, beside.Name(a.ById) ?? "", a.At))],
            [.. t.Helps.OrderBy(h => h.AskedAt).ThenBy(h => h.Id).Select(h => new HelpAlong(h.Id, said.Of(h.WordsId) ?? "", h.AskedAt, said.Of(h.AnswerWordsId), h.AnsweredAt))],
            beside.Photos(t.Id), t.DemandId is { } id ? beside.Photos(id) : []);
    }
}
