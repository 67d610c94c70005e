using Lindian.Domain.Demands;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Demands;

/// <summary>协办: the owner asks another department or member for a part of the work, with its own limit (D-15).</summary>
public sealed class AskAssistance(DemandDesk desk, Snapshot<Organisation> organisation) : DemandAct<AskAssistance.Request>(desk)
{
    public sealed record Request(string Words, Guid? DepartmentId = null, Guid? MemberId = null, DateTime? Due = null, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override async Task Act(Demand demand, Request request, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        if (request.DepartmentId is { } department && tree.Unit(department)?.Kind != UnitKind.Department) throw new BadInput("departmentId", "demand.target-unknown");
        if (request.MemberId is { } member && tree.Member(member) is not { LeftAt: null }) throw new BadInput("memberId", "demand.target-unknown");
        demand.AskAssistance(Desk.By, request.DepartmentId, request.MemberId, Desk.Say(demand, request.Words), Desk.Now, request.Due?.ToUniversalTime());
    }
}
