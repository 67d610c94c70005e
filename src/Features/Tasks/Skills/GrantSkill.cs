using Lindian.Data;
using Lindian.Data.Maps.Tasks;
using Lindian.Domain;
using Lindian.Domain.Tasks;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>登记技能资格: a member is qualified for something from a day until a day; the same again renews it. Codes: skill.unknown, skill.ends-before-it-begins.</summary>
public sealed class GrantSkill(AppDb db, CurrentUser user, Snapshot<Organisation> organisation, Snapshot<Rulebooks> books) : UseCase<GrantSkill.Request, Done>(db)
{
    public sealed record Request(Guid MemberId, string Skill, DateOnly From, DateOnly Until);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        if (tree.Member(request.MemberId) is not { LeftAt: null } member || !tree.Covers(user.Sight, member.UnitId)) throw new BadInput("memberId", "task.beyond-sight");
        if ((await books.Get(ct)).Newest<TaskBook>(TaskBook.Name).Skills.All(s => s.Code != request.Skill)) throw new BadInput("skill", "skill.unknown", request.Skill);
        var known = await Db.MemberSkills.SingleOrDefaultAsync(s => s.MemberId == member.Id && s.SkillCode == request.Skill, ct);
        if (known is null) Db.MemberSkills.Add(MemberSkill.Grant(member.Id, request.Skill, request.From, request.Until));
        else known.Renew(request.From, request.Until);
        return Done.It;
    }
}
