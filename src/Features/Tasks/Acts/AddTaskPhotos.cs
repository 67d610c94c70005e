using Lindian.Domain;
using Lindian.Domain.Tasks;
using Lindian.Features.Demands;

namespace Lindian.Features.Tasks;

/// <summary>照片: evidence for one field, added to what is there. Codes: task.no-photos-here, task.too-many-photos.</summary>
public sealed class AddTaskPhotos(TaskDesk desk) : TaskAct<AddTaskPhotos.Request>(desk)
{
    public sealed record Request(string Field, SentPhotos Photos, int? Seen = null, Guid? Id = null, int? Version = null) : IAboutTask;

    protected override async Task Act(WorkTask task, Request request, CancellationToken ct)
    {
        if (request.Photos.All.Count == 0) throw new BadInput("photos", "text.missing");
        var (field, before) = ((await Desk.FormOf(task, ct)).Field(request.Field), task.AnswerTo(request.Field));
        var kept = await Desk.KeepPhotos(task, request.Photos, ct);
        task.Answer(Desk.By, field, new AnswerContent(before?.Value, before?.WordsId, [.. before?.Photos ?? [], .. kept]), request.Seen, Desk.Now);
    }
}
