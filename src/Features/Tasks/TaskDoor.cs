using Lindian.Data;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Features.Customers;
using Lindian.Features.Demands;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>What a member needs to begin work by themselves: a place, a customer or a demand in their sight, and the usual forms.</summary>
public sealed class TaskDoor(AppDb db, CurrentUser user, CustomerSight customers, Snapshot<Organisation> organisation, Snapshot<Rulebooks> books)
{
    public async Task<TaskBook> Book(CancellationToken ct) => (await books.Get(ct)).Newest<TaskBook>(TaskBook.Name);

    /// <summary>The community that was named, else where the member works.</summary>
    public async Task<Guid?> Place(Guid? communityId, Guid? customerId, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        if (communityId is { } id && !tree.Covers(user.Sight, id)) throw new BadInput("communityId", "task.beyond-sight");
        if (customerId is { } customer) await customers.Customer(customer, ct);
        return communityId ?? tree.Member(user.MemberId)?.UnitId;
    }

    /// <exception cref="NotFound">Unknown, or out of sight.</exception>
    public async Task<Demand> Demand(Guid id, CancellationToken ct) =>
        await db.Visible(user).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) ?? throw new NotFound("demand");
}
