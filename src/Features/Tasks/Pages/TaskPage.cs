using System.ComponentModel.DataAnnotations;
using Lindian.Features.Demands;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Tasks.Pages;

/// <summary>One task: what it is, its form, who has it, and what may be done next; the table of the life cycle decides which.</summary>
[Authorize(Policy = Policies.Staff), TakesPhotos]
public sealed class TaskPage(TaskCase cases, TaskPageTools tools, DemandOfTask demand, TaskTimeline timeline) : WorkPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public string? Reason { get; private set; }
    public string? Words { get; private set; }
    public Guid? MemberId { get; private set; }
    public DateTime? PlannedOn { get; private set; }
    public DateTime? Due { get; private set; }

    public TaskDetail Shown { get; private set; } = null!;
    public TaskLabels Labels { get; private set; } = null!;
    public IReadOnlyList<TaskMoment> Timeline { get; private set; } = [];
    public IEnumerable<SelectListItem> Colleagues { get; private set; } = [];
    public bool MayReply { get; private set; }

    /// <summary>What was typed into a field and not kept yet, else what is kept.</summary>
    public string? Value(string field) => Typed($"f.{field}") ?? (Shown.Task.AnswerTo(field) is { } kept ? kept.Value ?? Shown.Said(kept.WordsId) : null);

    public string? Typed(string name) => HttpMethods.IsPost(Request.Method) && Request.HasFormContentType ? Request.Form[name].FirstOrDefault() : null;

    public override async Task Load(CancellationToken ct)
    {
        (Shown, Labels) = (await cases.Read(Id, ct), await tools.Labels(ct));
        (PlannedOn, Due) = (Shown.Task.PlannedFor is { } day ? LocalTime.Local(day).Date : null, LocalTime.Local(Shown.Task.Due));
        Timeline = await timeline.Of(Shown, Labels, ct);
        if (!Shown.Task.IsOver) Colleagues = TaskPageTools.People(tools.Colleagues(Labels.Tree), Labels.Tree);
        MayReply = await demand.MayReply(Shown.Task, ct);
    }

    public Task<IActionResult> OnPostClaimAsync([FromServices] ClaimTask run) => Then(run.Run(new(Id), Ct));

    public Task<IActionResult> OnPostReceiveAsync([FromServices] ConfirmReceipt run) => Then(run.Run(new(Id), Ct));

    public Task<IActionResult> OnPostAcceptAsync([FromServices] AcceptTask run) => Then(run.Run(new(Id), Ct));

    public Task<IActionResult> OnPostStartAsync([FromServices] StartTask run) => Then(run.Run(new(Id), Ct));

    public Task<IActionResult> OnPostDeclineAsync([Required] string reason, string? words, [FromServices] DeclineTask run) => Then(run.Run(new(reason, words, Id), Ct));

    public Task<IActionResult> OnPostCancelAsync([Required] string reason, string? words, [FromServices] CancelTask run) => Then(run.Run(new(reason, words, Id), Ct));

    public Task<IActionResult> OnPostTransferAsync([Required] Guid? memberId, string? words, [FromServices] TransferTask run) => Then(run.Run(new(memberId ?? default, words, Id), Ct));

    public Task<IActionResult> OnPostAskHelpAsync([Required] Guid? memberId, [Required] string words, [FromServices] AskTaskHelp run) => Then(run.Run(new(words, memberId, null, Id), Ct));

    public Task<IActionResult> OnPostAnswerHelpAsync([Required] Guid? helpId, [Required] string words, [FromServices] AnswerTaskHelp run) => Then(run.Run(new(helpId ?? default, words, Id), Ct));

    public Task<IActionResult> OnPostRescheduleAsync(DateTime? plannedOn, DateTime? due, [FromServices] RescheduleTask run) =>
        Then(run.Run(new(plannedOn is { } day ? DateOnly.FromDateTime(day) : null, due is { } limit ? LocalTime.At(limit) : null, Id), Ct));

    public async Task<IActionResult> OnPostFillAsync([FromServices] FillForm run, [FromServices] FilledForm filled)
    {
        var finish = Request.Form["then"] == "finish";
        var (answers, photos) = await filled.Read(Id, Request.Form, Ct);
        var done = await run.Run(new(Id, answers, photos, finish, Request.Form["result"], Request.Form["reply"]), Ct);
        return Redirect($"/manage/tasks/{Id}?done={(finish ? done.Missing.Count > 0 ? "missing" : "finished" : "kept")}");
    }

    private async Task<IActionResult> Then(Task<TaskNow> done)
    {
        await done;
        return Redirect($"/manage/tasks/{Id}");
    }
}
