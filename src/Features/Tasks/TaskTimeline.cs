using System.Text.Json;
using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;
using Lindian.Features.Tasks.Pages;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>One thing that happened to a task, in words.</summary>
public sealed record TaskMoment(string What, string Who, DateTime At, string? Detail, string? Words);

/// <summary>What happened to one task, the newest first; answers to fields are told together.</summary>
public sealed class TaskTimeline(AppDb db, Texts texts)
{
    public async Task<IReadOnlyList<TaskMoment>> Of(TaskDetail shown, TaskLabels labels, CancellationToken ct)
    {
        var rows = await db.Events.AsNoTracking().Where(e => e.SubjectId == shown.Task.Id).OrderByDescending(e => e.Seq).ToListAsync(ct);
        var moments = rows.Where(e => e.Name != "task.answered").Select(e => Tell(e, shown, labels)).ToList();
        foreach (var filled in rows.Where(e => e.Name == "task.answered").GroupBy(e => (e.ActorId, e.HappenedAt)))
            moments.Add(new(texts["event.task.answered"], labels.Member(filled.Key.ActorId), filled.Key.HappenedAt, string.Join(texts["task.comma"], filled.Reverse().Select(e => Field(e, shown)).Distinct()), null));
        return [.. moments.OrderByDescending(m => m.At)];
    }

    private TaskMoment Tell(EventRow e, TaskDetail shown, TaskLabels labels)
    {
        using var payload = JsonDocument.Parse(e.Payload);
        var told = payload.RootElement;
        var words = told.TryGetProperty("wordsId", out var id) && id.ValueKind == JsonValueKind.String ? shown.Said(id.GetGuid()) : null;
        return new(texts[$"event.{e.Name}"], e.ActorKind == nameof(ActorKind.Member) ? labels.Member(e.ActorId) : texts["case.who.System"], e.HappenedAt, Detail(told, labels), words);
    }

    private static string? Detail(JsonElement told, TaskLabels labels)
    {
        if (told.TryGetProperty("target", out var target)) return "→ " + labels.Hands(Id(target, "memberId"), Id(target, "poolId"));
        if (!told.TryGetProperty("reasonCode", out var reason)) return null;
        return labels.Book.DeclineReasons.Concat(labels.Book.CancelReasons).FirstOrDefault(r => r.Code == reason.GetString())?.Said ?? reason.GetString();
    }

    private static string Field(EventRow e, TaskDetail shown)
    {
        using var payload = JsonDocument.Parse(e.Payload);
        var code = payload.RootElement.GetProperty("fieldCode").GetString() ?? "";
        return shown.Form.Fields.FirstOrDefault(f => f.Code == code)?.Said() ?? code;
    }

    private static Guid? Id(JsonElement of, string name) => of.TryGetProperty(name, out var id) && id.ValueKind == JsonValueKind.String ? id.GetGuid() : null;
}
