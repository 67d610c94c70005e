using Lindian.Data;
using Lindian.Data.Maps.Tasks;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>How a skill stands today.</summary>
public enum SkillStage { Coming, Holds, EndsSoon, Expired, Withdrawn }

/// <summary>A skill of a member of one's own part of the tree.</summary>
public sealed record SkillRow(Guid Id, string StaffNumber, string Member, string Unit, string Skill, DateOnly From, DateOnly Until, SkillStage Stage);

/// <summary>The skills of one's own part of the tree, those that end first on top.</summary>
public sealed class SkillList(AppDb db, CurrentUser user, Snapshot<Organisation> organisation, Snapshot<Rulebooks> books, TimeProvider clock)
{
    private const int Most = 500, SoonDays = 60;

    public async Task<IReadOnlyList<SkillRow>> Read(CancellationToken ct)
    {
        var (tree, book, today) = (await organisation.Get(ct), (await books.Get(ct)).Newest<TaskBook>(TaskBook.Name), BusinessTime.Day(clock.Now()));
        var seen = tree.Members.Where(m => m.LeftAt is null && tree.Covers(user.Sight, m.UnitId)).ToDictionary(m => m.Id);
        var ids = seen.Keys.ToList();
        var held = await db.MemberSkills.AsNoTracking().Where(s => ids.Contains(s.MemberId)).OrderBy(s => s.Until).Take(Most).ToListAsync(ct);
        return [.. held.Select(s => new SkillRow(
            s.Id, seen[s.MemberId].StaffNumber, seen[s.MemberId].Name, tree.Unit(seen[s.MemberId].UnitId)?.Name ?? "", book.Skill(s.SkillCode), s.From, s.Until,
            s.WithdrawnAt is not null ? SkillStage.Withdrawn : s.Until < today ? SkillStage.Expired : s.From > today ? SkillStage.Coming
            : s.Until < today.AddDays(SoonDays) ? SkillStage.EndsSoon : SkillStage.Holds))];
    }
}
