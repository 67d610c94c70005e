using Lindian.Data;
using Lindian.Data.Maps.Tasks;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Tasks;

/// <summary>What a new task is to be.</summary>
/// <param name="Due">By the working days of the form unless given.</param>
/// <param name="Id">Of the device's choosing, so that what it does meanwhile can name the task.</param>
public sealed record TaskWish(
    FormSheet Form, string? Words, Guid? PlaceId, TaskSource Source, Priority Priority = Priority.Normal, DateTime? PlannedFor = null, DateTime? Due = null, Guid? Id = null);

/// <summary>Makes tasks, whoever asks for them: number, place, limit, words sealed.</summary>
public sealed class TaskMaker(TaskDesk desk, Vault vault, Counters counters, Snapshot<NormBook> norms, Snapshot<Organisation> organisation)
{
    public const string Counter = "task";

    public async Task<WorkTask> Make(TaskWish wish, CancellationToken ct)
    {
        var (id, serial, tree) = (wish.Id ?? NewId.Next(), await counters.Next(desk.Db, Counter, ct), await organisation.Get(ct));
        var holder = wish.Source.CustomerId ?? id;
        await vault.Ready(holder, ct);
        Guid? words = string.IsNullOrWhiteSpace(wish.Words) ? null : desk.Say(id, holder, wish.Words);
        var place = new TaskPlace(tree.Above(wish.PlaceId, UnitKind.Community), tree.Above(wish.PlaceId, UnitKind.Team), tree.Above(wish.PlaceId, UnitKind.Region));
        var due = wish.Due ?? After((await norms.Get(ct)).Calendar, desk.Now, wish.Form.Days);
        if (wish.Due <= desk.Now) throw new BadInput("due", "task.due-in-the-past");
        var task = HandingOut.Make(new TaskBrief(
            id, Number(serial, desk.Now), wish.Form.Kind, new FormVersion(wish.Form.Code, wish.Form.Version), wish.Form.Skill, wish.Priority, words, place,
            wish.Source, new TaskTiming(wish.PlannedFor, due), desk.By.Kind == ActorKind.Member ? desk.By.Id : null, desk.Now), serial);
        desk.Db.WorkTasks.Add(task);
        return task;
    }

    internal static string Number(long serial, DateTime at) => $"T{BusinessTime.Day(at):yyMMdd}-{serial:000000}";

    /// <summary>24:00 local time so many working days later; on the same day for none.</summary>
    internal static DateTime After(Domain.Governance.WorkCalendar calendar, DateTime at, int workdays)
    {
        var day = calendar.DateOf(at);
        for (var left = workdays; left > 0; left -= calendar.IsWorkday(day) ? 1 : 0) day = day.AddDays(1);
        return calendar.StartOf(day.AddDays(1));
    }
}
