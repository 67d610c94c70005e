using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Domain;
using Lindian.Domain.Customers;
using Lindian.Domain.Organization;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>
/// Which customers and premises a user sees (O-4): those of their communities. The intake desk sees the whole of its region,
/// and customers who have no premises yet, because somebody must be able to take their call.
/// </summary>
public sealed class CustomerSight(AppDb db, CurrentUser user, Snapshot<Organisation> organisation)
{
    private static readonly Role[] Intake = [Role.Dispatcher, Role.HallClerk, Role.HallLead];

    public async Task<IQueryable<Premises>> Premises(CancellationToken ct)
    {
        if (user.Sight.Everything) return db.Premises;
        var communities = await Communities(ct);
        return db.Premises.Where(p => communities.Contains(p.CommunityId));
    }

    public async Task<IQueryable<TransformerArea>> TransformerAreas(CancellationToken ct)
    {
        if (user.Sight.Everything) return db.TransformerAreas;
        var communities = await Communities(ct);
        return db.TransformerAreas.Where(a => communities.Contains(a.CommunityId));
    }

    public async Task<IQueryable<Customer>> Customers(CancellationToken ct)
    {
        if (user.Sight.Everything) return db.Customers;
        var (seen, every, customers, intake) = (await Premises(ct), db.Premises, db.Customers, user.Is(Intake));
        return customers.Where(c =>
            seen.Any(p => p.CustomerId == c.Id)
            || customers.Any(m => m.MergedInto == c.Id && seen.Any(p => p.CustomerId == m.Id))
            || (intake && !every.Any(p => p.CustomerId == c.Id) && !customers.Any(m => m.MergedInto == c.Id && every.Any(p => p.CustomerId == m.Id))));
    }

    /// <exception cref="NotFound">Unknown, or out of sight.</exception>
    public async Task<Customer> Customer(Guid id, CancellationToken ct) =>
        await (await Customers(ct)).SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new NotFound("customer");

    /// <summary>Who moves in somewhere: a customer in sight, or one without premises, as whoever was just registered.</summary>
    /// <exception cref="NotFound">Unknown, out of sight, or erased.</exception>
    public async Task<Guid> Resident(Guid id, CancellationToken ct)
    {
        var stays = await db.Customers.Where(c => c.Id == id && c.ErasedAt == null).Select(c => c.MergedInto ?? c.Id).SingleOrDefaultAsync(ct);
        var fits = await (await Customers(ct)).AnyAsync(c => c.Id == stays, ct) || !await db.Premises.AnyAsync(p => p.CustomerId == stays || p.CustomerId == id, ct);
        return fits && stays != Guid.Empty ? stays : throw new NotFound("customer");
    }

    /// <exception cref="NotFound">Unknown, or out of sight.</exception>
    public async Task<Premises> OnePremises(Guid id, CancellationToken ct) =>
        await (await Premises(ct)).SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new NotFound("premises");

    /// <summary>For forms that name a community.</summary>
    /// <exception cref="BadInput">No community, or out of sight.</exception>
    public async Task CheckCommunity(Guid id, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        if (tree.Unit(id)?.Kind != UnitKind.Community || !(user.Sight.Everything || (await Communities(ct)).Contains(id)))
            throw new BadInput("communityId", "premises.community-unknown");
    }

    /// <summary>Communities within sight, in the order of their codes; for choices on pages.</summary>
    public async Task<IReadOnlyList<Unit>> Choices(CancellationToken ct)
    {
        var (tree, seen) = (await organisation.Get(ct), await Communities(ct));
        return [.. tree.Units.Where(u => u.Kind == UnitKind.Community && u.ClosedAt is null && (user.Sight.Everything || seen.Contains(u.Id)))
            .OrderBy(u => u.Code, StringComparer.Ordinal)];
    }

    private async Task<HashSet<Guid>> Communities(CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var regions = user.Sight.RegionIds.ToHashSet();
        if (user.Is(Intake) && tree.Above(tree.Member(user.MemberId)?.UnitId, UnitKind.Region) is { } home) regions.Add(home);
        return [.. user.Sight.CommunityIds, .. regions.SelectMany(tree.Subtree).Where(u => u.Kind == UnitKind.Community).Select(u => u.Id)];
    }
}
