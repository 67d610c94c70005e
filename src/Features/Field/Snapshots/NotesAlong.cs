using System.Security.Cryptography;
using System.Text;
using Lindian.Data;
using Lindian.Data.Maps.Demands;
using Lindian.Domain.Tasks;
using Lindian.Features.Demands;
using Lindian.Features.Outages;
using Lindian.Features.Shared;
using Lindian.Features.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Field.Snapshots;

/// <summary>What a message is about.</summary>
public enum NoteKind { TaskGiven, HelpAnswered, DemandUrged }

/// <summary>A message to the member, told from what happened.</summary>
public sealed record NoteAlong(Guid Id, DateTime At, NoteKind Kind, string Text, Guid? TaskId, Guid? DemandId);

/// <summary>An outage that is known in the member's communities.</summary>
public sealed record OutageAlong(Guid Id, IReadOnlyList<string> CommunityNames, DateTime From, DateTime? Until, string? Cause, bool Planned);

/// <summary>Messages of a week: tasks newly given, help answered, urges on one's own demands; and the outages known where one works.</summary>
public sealed class NotesToTake(AppDb db, CurrentUser user, Texts texts, Snapshot<TaskForms> forms, KnownOutages known)
{
    private const int Most = 50;
    private static readonly TimeSpan Shown = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<NoteAlong>> Notes(IReadOnlyList<WorkTask> tasks, DateTime now, CancellationToken ct)
    {
        var since = now - Shown;
        return [.. (await Given(tasks, since, ct)).Concat(Answered(tasks, since)).Concat(await Urged(since, ct)).OrderByDescending(n => n.At).ThenBy(n => n.Id).Take(Most)];
    }

    public async Task<IReadOnlyList<OutageAlong>> Outages(CancellationToken ct) =>
        [.. (await known.InCommunities(user.Sight.CommunityIds, ct)).Select(o => new OutageAlong(o.Id, o.Places, o.From, o.Until, o.Reason, o.Kind == Domain.Outages.OutageKind.Planned))];

    private async Task<IEnumerable<NoteAlong>> Given(IReadOnlyList<WorkTask> tasks, DateTime since, CancellationToken ct)
    {
        var (fresh, sheets) = (tasks.Where(t => t is { State: TaskState.Assigned, ReceivedAt: null }).ToDictionary(t => t.Id), await forms.Get(ct));
        string[] names = ["task.assigned", "task.transferred"];
        var given = await Lots.Read(fresh.Keys, ids => db.Events.Where(e => ids.Contains(e.SubjectId) && names.Contains(e.Name)).Select(e => new { e.SubjectId, e.Seq, e.HappenedAt }), ct);
        return from last in given.GroupBy(e => e.SubjectId).Select(g => g.MaxBy(e => e.Seq)!)
               let task = fresh[last.SubjectId]
               where last.HappenedAt > since
               select new NoteAlong(IdOf(task.Id, last.Seq), last.HappenedAt, NoteKind.TaskGiven, texts.Get("field.note.task-given", task.Number, sheets.Title(task.FormCode, task.FormVersion)), task.Id, task.DemandId);
    }

    private IEnumerable<NoteAlong> Answered(IReadOnlyList<WorkTask> tasks, DateTime since) =>
        from task in tasks
        from help in task.Helps
        let at = help.AnsweredAt ?? since
        where help.AskedById == user.MemberId && at > since
        select new NoteAlong(help.Id, at, NoteKind.HelpAnswered, texts.Get("field.note.help-answered", task.Number), task.Id, task.DemandId);

    private async Task<IEnumerable<NoteAlong>> Urged(DateTime since, CancellationToken ct)
    {
        var events = db.Events;
        var urges = await (from demand in db.Demands.StillOpen()
                           where demand.OwnerId == user.MemberId && demand.UrgeCount > 0
                           join e in events on demand.Id equals e.SubjectId
                           where e.Name == "demand.urged" && e.HappenedAt > since
                           orderby e.HappenedAt descending
                           select new { demand.Id, demand.Number, e.Seq, e.HappenedAt }).Take(Most).ToListAsync(ct);
        return urges.Select(u => new NoteAlong(IdOf(u.Id, u.Seq), u.HappenedAt, NoteKind.DemandUrged, texts.Get("field.note.demand-urged", u.Number), null, u.Id));
    }

    // the same message has the same id each time it is told
    private static Guid IdOf(Guid subject, int seq) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{subject}/{seq}")).AsSpan(0, 16));
}
