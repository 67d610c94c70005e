using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Demands;
using Lindian.Data.Secrets;
using Lindian.Domain.Tasks;
using Lindian.Domain.Text;
using Lindian.Features.Demands;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>A task with everything that belongs to it, words opened.</summary>
/// <param name="Missing">What stands between it and its end.</param>
/// <param name="DemandNumber">Of the demand that it came from; its photos are evidence of both.</param>
public sealed record TaskDetail(
    WorkTask Task, FormSheet Form, IReadOnlyDictionary<Guid, string> Words, IReadOnlyList<FormField> Missing, IReadOnlyList<TaskAction> Allowed,
    string? CustomerName, string? DemandNumber, IReadOnlyList<ShownPhoto> DemandPhotos)
{
    public string? Said(Guid? wordsId) => wordsId is { } id ? Words.GetValueOrDefault(id) : null;

    public bool May(TaskAction action) => Allowed.Contains(action);
}

/// <summary>Reads one task within sight. That somebody looked at one about a customer is logged once per user and hour.</summary>
public sealed class TaskCase(TaskDesk desk, Vault vault, DemandPhotos photos, CurrentUser user, CaseAccess access)
{
    public async Task<TaskDetail> Read(Guid id, CancellationToken ct)
    {
        var (task, db) = (await desk.Open(id, null, ct, asHelper: true), desk.Db);
        if (task.CustomerId is not null) await access.Log(id, ct);
        var form = await desk.FormOf(task, ct);
        var words = await db.Words.AsNoTracking().Where(w => w.SubjectId == id).ToDictionaryAsync(w => w.Id, w => vault.Open(w.Text) ?? "", ct);
        var allowed = Enum.GetValues<TaskAction>().Where(a => TaskLifeCycle.Refusal(a, task, user.Actor) is null).ToList();
        return new TaskDetail(
            task, form, words, form.Missing(task), allowed, await CustomerOf(task, ct),
            await db.Demands.Where(d => d.Id == task.DemandId).Select(d => d.Number).SingleOrDefaultAsync(ct),
            task.DemandId is { } demand ? await photos.Of(demand, ct) : []);
    }

    private async Task<string?> CustomerOf(WorkTask task, CancellationToken ct)
    {
        if (task.CustomerId is null) return null;
        var name = await desk.Db.Customers.AsNoTracking().Where(c => c.Id == task.CustomerId).Select(c => c.Name).SingleOrDefaultAsync(ct);
        return vault.Open(name) is { } told ? Masks.Name(told) : null;
    }
}
