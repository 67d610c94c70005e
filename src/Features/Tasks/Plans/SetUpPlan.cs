using Lindian.Data;
using Lindian.Data.Maps.Tasks;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Tasks;

/// <summary>制定任务计划 (T-3), for one's own part of the tree. Codes: task.form-unknown, task.beyond-sight, plan.ends-before-it-begins.</summary>
public sealed class SetUpPlan(AppDb db, CurrentUser user, Snapshot<Organisation> organisation, Snapshot<TaskForms> forms) : UseCase<SetUpPlan.Request, SetUpPlan.Answer>(db)
{
    public const int LongestName = 60;

    public sealed record Request(string? Name, string Form, Guid UnitId, PlanCycle Cycle, PlanTarget Target, DateOnly From, DateOnly? Until = null);

    public sealed record Answer(Guid Id);

    protected override async Task<Answer> Handle(Request request, CancellationToken ct)
    {
        var (tree, form) = (await organisation.Get(ct), (await forms.Get(ct)).Newest(request.Form));
        if (tree.Unit(request.UnitId) is not { ClosedAt: null, Kind: not UnitKind.Department } unit || !tree.Covers(user.Sight, unit.Id)) throw new BadInput("unitId", "task.beyond-sight");
        var plan = TaskPlan.SetUp(new PlanTerms(Typed.Required(request.Name, "name", LongestName), form.Code, unit.Id, request.Cycle, request.Target, request.From, request.Until));
        Db.TaskPlans.Add(plan);
        return new Answer(plan.Id);
    }
}
