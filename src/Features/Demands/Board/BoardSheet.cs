using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Features.Demands.Pages;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Demands;

/// <param name="Filter">The name and value of the filter that finds these rows in the list.</param>
public sealed record BoardRow(string Name, (string Name, string Value)? Filter, BoardCounts Counts);

/// <param name="Name">Names the texts of the table, as in <c>demands.leader.person</c>.</param>
public sealed record BoardTable(string Name, IReadOnlyList<BoardRow> Rows, int Left);

/// <param name="Total">All of it; each demand once.</param>
public sealed record BoardView(BoardRow Total, BoardTable People, BoardTable Places);

/// <summary>The leader's view as tables: by person, with those who have nothing in hand, and by community; what is late comes first.</summary>
public sealed class BoardSheet(DemandBoard board, Snapshot<Organisation> organisation, CurrentUser user, Texts texts)
{
    private const int Most = 200;

    public async Task<BoardView> Read(CancellationToken ct)
    {
        var (cells, tree) = (await board.Cells(ct), await organisation.Get(ct));
        var idle = Idle(tree).Where(m => !cells.Any(c => c.OwnerId == m.Id)).Select(m => new BoardRow(m.Name, null, BoardCounts.None));
        return new(
            new(texts["demands.leader.all"], null, Sum(cells)),
            Table("person", cells.GroupBy(c => (c.OwnerId, c.DepartmentId)).Select(g => Person(g.Key.OwnerId, g.Key.DepartmentId, Sum(g), tree)).Concat(idle)),
            Table("place", cells.GroupBy(c => c.CommunityId).Select(g => Place(tree.Unit(g.Key), Sum(g)))));
    }

    private static BoardCounts Sum(IEnumerable<BoardCell> cells) => cells.Aggregate(BoardCounts.None, (sum, cell) => sum + cell.Counts);

    private static BoardTable Table(string name, IEnumerable<BoardRow> rows)
    {
        var all = rows.OrderByDescending(r => r.Counts.Late).ThenByDescending(r => r.Counts.Today).ThenByDescending(r => r.Counts.Open).ThenBy(r => r.Name, StringComparer.Ordinal).ToList();
        return new(name, [.. all.Take(Most)], Math.Max(0, all.Count - Most));
    }

    private BoardRow Person(Guid? ownerId, Guid? departmentId, BoardCounts counts, Organisation tree)
    {
        if (tree.Member(ownerId) is { } member) return new(member.Name, ("owner", member.StaffNumber), counts);
        if (tree.Unit(departmentId) is { } department) return new(DemandLabels.In(department.Name, department.NameEn ?? department.Name), ("owner", department.Code), counts);
        return new(texts["demands.owner-none"], ("owner", DemandOffers.Nobody), counts);
    }

    private BoardRow Place(Unit? community, BoardCounts counts) => community is null
        ? new(texts["demands.community-none"], ("community", DemandOffers.Nobody), counts)
        : new(DemandLabels.In(community.Name, community.NameEn ?? community.Name), ("community", community.Code), counts);

    /// <summary>Who may take work and belongs to the leader's part of the tree: a leader looks for somebody who has room.</summary>
    private IEnumerable<Member> Idle(Organisation tree)
    {
        var (roles, sight) = (LifeCycle.RolesFor(DemandAction.Accept), user.Sight);
        var mine = sight.RegionIds.SelectMany(tree.Subtree).Select(u => u.Id).Concat(sight.CommunityIds).ToHashSet();
        return tree.Members.Where(m => m.LeftAt is null && m.Grants.Any(g => roles.Contains(g.Role) && (sight.Everything || mine.Contains(g.UnitId))));
    }
}
