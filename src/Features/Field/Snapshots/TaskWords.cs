using Lindian.Data;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Tasks;
using Lindian.Features.Shared;
using Lindian.Features.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Field.Snapshots;

/// <summary>What was said on tasks, opened, and what their forms are called.</summary>
public sealed class OpenedWords(IReadOnlyDictionary<Guid, string> words, TaskForms forms)
{
    public string? Of(Guid? id) => id is { } known ? words.GetValueOrDefault(known) : null;

    public string Title(WorkTask task) => forms.Title(task.FormCode, task.FormVersion);
}

/// <summary>Opens all words of many tasks with one read of the keys.</summary>
public sealed class TaskWords(AppDb db, Vault vault, Snapshot<TaskForms> forms)
{
    public async Task<OpenedWords> Of(IReadOnlyList<WorkTask> tasks, CancellationToken ct)
    {
        var rows = await Lots.Read(tasks.Select(t => t.Id), ids => db.Words.AsNoTracking().Where(w => ids.Contains(w.SubjectId)), ct);
        return new(await Opened(rows, ct), await forms.Get(ct));
    }

    /// <summary>Without what was erased.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Opened(IReadOnlyList<Words> rows, CancellationToken ct)
    {
        await vault.LoadFor(rows.Select(w => w.Text), ct);
        return rows.Select(w => (w.Id, Text: vault.Open(w.Text))).Where(w => w.Text is not null).ToDictionary(w => w.Id, w => w.Text ?? "");
    }
}
