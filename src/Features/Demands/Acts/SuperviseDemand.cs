using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>督办: a superior puts the demand under watch, or ends it.</summary>
public sealed class SuperviseDemand(DemandDesk desk) : DemandAct<SuperviseDemand.Request>(desk)
{
    public sealed record Request(bool On, string? Words = null, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override Task Act(Demand demand, Request request, CancellationToken ct)
    {
        if (request.On) demand.Supervise(Desk.By, Desk.SayIfAny(demand, request.Words), Desk.Now);
        else demand.EndSupervision(Desk.By, Desk.Now);
        return Task.CompletedTask;
    }
}
