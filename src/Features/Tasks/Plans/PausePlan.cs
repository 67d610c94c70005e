using Lindian.Data;
using Lindian.Features.Shared;

namespace Lindian.Features.Tasks;

/// <summary>暂停或恢复计划. Code: plan.of-the-unit-above.</summary>
public sealed class PausePlan(AppDb db, PlansInSight plans, TimeProvider clock) : UseCase<PausePlan.Request, Done>(db)
{
    public sealed record Request(Guid Id, bool Paused);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var plan = await plans.ToChange(request.Id, ct);
        if (request.Paused) plan.Pause(clock.Now());
        else plan.Resume();
        return Done.It;
    }
}
