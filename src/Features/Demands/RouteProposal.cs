using Lindian.Data;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>Where a demand would go, and why; the dispatcher confirms or changes it.</summary>
public sealed class RouteProposal(AppDb db, CurrentUser user, Routing routing, Snapshot<Organisation> organisation, TimeProvider clock)
{
    public sealed record Proposal(Guid? OwnerId, Guid? DepartmentId, string To, string ReasonCode, IReadOnlyList<string> ReasonValues);

    public async Task<Proposal?> For(Guid id, CancellationToken ct)
    {
        var demand = await db.Visible(user).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) ?? throw new NotFound("demand");
        return await routing.Propose(demand, clock.Now(), ct) is { } target ? await Named(target, ct) : null;
    }

    private async Task<Proposal> Named(Target target, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        return new(target.OwnerId, target.DepartmentId, tree.Member(target.OwnerId)?.Name ?? tree.Unit(target.DepartmentId)?.Name ?? "", target.ReasonCode, target.ReasonValues);
    }
}
