using Lindian.Data;
using Lindian.Domain.Tasks;
using Lindian.Features.Shared;

namespace Lindian.Features.Tasks;

/// <summary>调整计划: another name, form or end from now on; tasks that were made stay as they are. Codes: plan.of-the-unit-above, plan.ends-before-it-begins.</summary>
public sealed class RevisePlan(AppDb db, PlansInSight plans, Snapshot<TaskForms> forms) : UseCase<RevisePlan.Request, Done>(db)
{
    public sealed record Request(Guid Id, string? Name, string Form, DateOnly From, DateOnly? Until = null);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var (plan, form) = (await plans.ToChange(request.Id, ct), (await forms.Get(ct)).Newest(request.Form));
        plan.Revise(new PlanTerms(Typed.Required(request.Name, "name", SetUpPlan.LongestName), form.Code, plan.UnitId, plan.Cycle, plan.Target, request.From, request.Until));
        return Done.It;
    }
}
