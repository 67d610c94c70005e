using Lindian.Data;
using Lindian.Data.Maps.Portal;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Domain.Portal;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Portal;

/// <summary>A community as its residents see it: who answers for it today, what that person is answerable for, where to go.</summary>
/// <param name="Duty">Null when nobody answers for it now.</param>
public sealed record CommunityView(Unit Unit, string Above, OnDuty? Duty, CommunityBook Book, IReadOnlyList<SupervisionPhone> Supervision);

/// <summary>Puts together what a community's page and its printed sheet show.</summary>
public sealed class CommunityFace(AppDb db, Snapshot<Organisation> organisation, Snapshot<Rulebooks> books, TimeProvider clock)
{
    private const int MostNotices = 20;

    /// <exception cref="NotFound">No open community has this code.</exception>
    public async Task<CommunityView> Of(string code, CancellationToken ct)
    {
        var (tree, all) = (await organisation.Get(ct), await books.Get(ct));
        var unit = tree.Community(code) ?? throw new NotFound("community");
        return new CommunityView(unit, tree.AboveOf(unit), tree.ManagerOf(unit.Id, clock.Now()), all.Newest<CommunityBook>(CommunityBook.Name), all.Newest<DisclosureBook>(DisclosureBook.Name).Supervision);
    }

    /// <summary>What is told to this community now, by itself or by a unit above it.</summary>
    public async Task<IReadOnlyList<Notice>> Notices(Unit community, CancellationToken ct)
    {
        var (tree, now) = (await organisation.Get(ct), clock.Now());
        var units = tree.Upwards(community.Id).Select(u => u.Id).ToList();
        return await db.Notices.AsNoTracking().Where(n => units.Contains(n.UnitId) && n.WithdrawnAt == null && n.From <= now && n.To > now)
            .OrderByDescending(n => n.From).ThenByDescending(n => n.Id).Take(MostNotices).ToListAsync(ct);
    }
}
