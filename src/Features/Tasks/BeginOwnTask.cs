using Lindian.Domain.Tasks;
using Lindian.Features.Governance;
using Lindian.Features.Shared;

namespace Lindian.Features.Tasks;

/// <summary>自主发起 (T-1): a member begins something without being told. Codes: task.form-unknown, task.beyond-sight, text.missing.</summary>
public sealed class BeginOwnTask(TaskDesk desk, TaskMaker maker, Takers takers, TaskDoor door, Snapshot<TaskForms> forms)
    : UseCase<BeginOwnTask.Request, TaskNow>(desk.Db)
{
    /// <param name="Id">Of the device's choosing.</param>
    public sealed record Request(string Words, string? Form = null, Guid? CommunityId = null, Guid? CustomerId = null, DateTimeOffset? Due = null, DateOnly? PlannedOn = null, Guid? Id = null);

    protected override async Task<TaskNow> Handle(Request request, CancellationToken ct)
    {
        var form = (await forms.Get(ct)).Newest(request.Form ?? (await door.Book(ct)).OwnForm);
        var place = await door.Place(request.CommunityId, request.CustomerId, ct);
        var task = await maker.Make(new TaskWish(
            form, Typed.Required(request.Words, "words", Demands.DemandDesk.LongestText), place, new TaskSource(CustomerId: request.CustomerId),
            PlannedFor: request.PlannedOn is { } day ? BusinessTime.StartOf(day) : null, Due: Typed.Moment(request.Due), Id: request.Id), ct);
        task.Claim(desk.By, await takers.Find(desk.By.Id, form.Skill, ct), 0, 0, desk.Now);
        return TaskNow.Of(task);
    }
}
