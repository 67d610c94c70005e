using Lindian.Data;
using Lindian.Data.Maps.Tasks;
using Lindian.Domain;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>注销技能资格: it holds no longer from now on; the record stays.</summary>
public sealed class WithdrawSkill(AppDb db, CurrentUser user, Snapshot<Organisation> organisation, TimeProvider clock) : UseCase<WithdrawSkill.Request, Done>(db)
{
    public sealed record Request(Guid Id);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var (tree, skill) = (await organisation.Get(ct), await Db.MemberSkills.SingleOrDefaultAsync(s => s.Id == request.Id, ct));
        if (skill is null || !tree.Covers(user.Sight, tree.Member(skill.MemberId)?.UnitId ?? default)) throw new NotFound("skill");
        skill.Withdraw(clock.Now());
        return Done.It;
    }
}
