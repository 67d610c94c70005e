using Lindian.Data;
using Lindian.Data.Maps.Tasks;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>Looks up to whom a task may go: people who still work here, with the skills that have not expired .</summary>
public sealed class Takers(AppDb db, CurrentUser user, Snapshot<Organisation> organisation, Snapshot<Rulebooks> books, TimeProvider clock)
{
    // of this request: an order to a thousand people asks once
    private readonly Dictionary<Guid, Taker> known = [];

    /// <exception cref="BadInput">Nobody is called so, they have left, or they do no tasks.</exception>
    /// <exception cref="RuleBroken">The skill that it needs is missing or has expired.</exception>
    public async Task<Taker> Find(Guid memberId, string? skill, CancellationToken ct)
    {
        var member = (await organisation.Get(ct)).Member(memberId);
        if (member is not { LeftAt: null } || !member.Grants.Any(g => TaskLifeCycle.Workers.Contains(g.Role))) throw new BadInput("memberId", "task.no-such-taker");
        if (skill is null) return new Taker(memberId, []);
        var taker = known.TryGetValue(memberId, out var found) ? found : (await All([memberId], ct))[memberId];
        return taker.Skills.Contains(skill)
            ? taker
            : throw new RuleBroken("task.skill-missing", (await books.Get(ct)).Newest<TaskBook>(TaskBook.Name).Skill(skill));
    }

    /// <summary>To whom one may hand on or turn for help: one's own part of the tree, who works in the same region, and the departments.</summary>
    /// <exception cref="BadInput">As <see cref="Find"/>, or they work elsewhere.</exception>
    public async Task<Taker> FindColleague(Guid memberId, string? skill, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        if (tree.Member(memberId) is { } member && member.Id != user.MemberId && !AreColleagues(tree, user, member)) throw new BadInput("memberId", "task.beyond-sight");
        return await Find(memberId, skill, ct);
    }

    public static bool AreColleagues(Organisation tree, CurrentUser user, Member other) =>
        tree.Covers(user.Sight, other.UnitId) || tree.Unit(other.UnitId)?.Kind == UnitKind.Department
        || (tree.Above(tree.Member(user.MemberId)?.UnitId, UnitKind.Region) is { } region && tree.Above(other.UnitId, UnitKind.Region) == region);

    /// <summary>With what each of them is qualified for today.</summary>
    public async Task<IReadOnlyDictionary<Guid, Taker>> All(IReadOnlyCollection<Guid> memberIds, CancellationToken ct)
    {
        var today = BusinessTime.Day(clock.Now());
        var held = await db.MemberSkills.AsNoTracking().Where(s => memberIds.Contains(s.MemberId) && s.WithdrawnAt == null && s.From <= today && s.Until >= today)
            .Select(s => new { s.MemberId, s.SkillCode }).ToListAsync(ct);
        var skills = held.ToLookup(s => s.MemberId, s => s.SkillCode);
        foreach (var id in memberIds.Distinct()) known[id] = new Taker(id, [.. skills[id]]);
        return known;
    }
}
