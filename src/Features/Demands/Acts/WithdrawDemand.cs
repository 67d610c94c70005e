using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>撤单: by the customer, or by the desk on the customer's word. It still counts in the figures (D-11). Published for the portal.</summary>
public sealed class WithdrawDemand(DemandDesk desk) : DemandAct<WithdrawDemand.Request>(desk)
{
    public sealed record Request(string? Words = null, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override Task Act(Demand demand, Request request, CancellationToken ct)
    {
        demand.Withdraw(Desk.By, Desk.SayIfAny(demand, request.Words), Desk.Now);
        return Task.CompletedTask;
    }
}
