using Lindian.Data;
using Lindian.Data.Files;
using Lindian.Data.Maps.Tasks;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Tasks;
using Lindian.Domain.Text;
using Lindian.Features.Demands;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>What every action on a task needs: the task within sight, its form, words and photos sealed.</summary>
public sealed class TaskDesk(TaskSight sight, AppDb db, Occasion occasion, Vault vault, Snapshot<TaskForms> forms)
{
    public const int MostPhotos = 40;

    public AppDb Db => db;
    public Actor By => occasion.Actor;
    public DateTime Now => occasion.HappenedAt;

    /// <param name="seenVersion">What the user saw, if the client tells; a task that has moved on since is refused as stale.</param>
    /// <param name="asHelper">To look, or to answer what one was asked: for anything else it must lie in one's own part.</param>
    public async Task<WorkTask> Open(Guid id, int? seenVersion, CancellationToken ct, bool asHelper = false)
    {
        var seen = By.IsSystem ? db.WorkTasks : asHelper ? await sight.Seen(ct) : await sight.Own(ct);
        var task = await seen.SingleOrDefaultAsync(t => t.Id == id, ct) ?? throw new NotFound("task");
        if (seenVersion is { } known && known != task.Seq) throw new RuleBroken("stale");
        await vault.Load([task.KeyHolder], ct);
        return task;
    }

    /// <summary>The form that the task was made with.</summary>
    public async Task<FormSheet> FormOf(WorkTask task, CancellationToken ct) => (await forms.Get(ct)).At(task.FormCode, task.FormVersion);

    public Guid Say(WorkTask task, string? text, string field = "words") => Say(task.Id, task.KeyHolder, text, field);

    public Guid? SayIfAny(WorkTask task, string? text, string field = "words") => string.IsNullOrWhiteSpace(text) ? null : Say(task, text, field);

    public Guid Say(Guid taskId, Guid holder, string? text, string field = "words")
    {
        var said = DemandDesk.Clean(text ?? "", field);
        var words = new Words(holder, taskId, vault.Seal(holder, said), Redaction.Of(said));
        db.Words.Add(words);
        return words.Id;
    }

    /// <summary>What was said, opened.</summary>
    public async Task<string?> Said(Guid wordsId, CancellationToken ct) => vault.Open((await db.Words.AsNoTracking().SingleOrDefaultAsync(w => w.Id == wordsId, ct))?.Text);

    /// <summary>Keeps figures or the strokes of a signature: sealed, and never in a list or a search.</summary>
    public Guid Keep(WorkTask task, string secret)
    {
        var words = new Words(task.KeyHolder, task.Id, vault.Seal(task.KeyHolder, secret), "");
        db.Words.Add(words);
        return words.Id;
    }

    /// <summary>Keeps photos under the key of whom the task is about.</summary>
    public async Task<IReadOnlyList<Guid>> KeepPhotos(WorkTask task, SentPhotos photos, CancellationToken ct)
    {
        var files = new FileStore(db, vault);
        var before = await files.CountOf(task.Id, ct);
        if (before + photos.All.Count > MostPhotos) throw new BadInput("photos", "task.too-many-photos", MostPhotos);
        return [.. photos.All.Select((photo, index) => files.Add(task.Id, task.KeyHolder, photo, before + index + 1, Now))];
    }

    /// <summary>The photos that the task has already.</summary>
    public async Task<IReadOnlyList<Guid>> PhotosOf(WorkTask task, CancellationToken ct) => [.. (await new FileStore(db, vault).Of(task.Id, ct)).Select(f => f.Id)];
}
