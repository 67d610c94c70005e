using Lindian.Data;
using Lindian.Data.Maps.Organization;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>
/// Who records a member's absence: an administrator, or a team or region leader above the member's unit or communities, but
/// never for themselves (the step above does).
/// </summary>
public sealed class Leaders(AppDb db, CurrentUser user, Snapshot<Organisation> organisation, TimeProvider clock)
{
    public async Task<bool> Leads(Guid memberId, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        if (tree.Member(memberId) is not { } member) return false;
        if (user.Is(Role.Administrator) && tree.Covers(user.Sight, member.UnitId)) return true;
        if (memberId == user.MemberId || tree.Member(user.MemberId) is not { } leader) return false;
        var led = leader.Grants.Where(g => g.Role is Role.TeamLeader or Role.RegionLeader).Select(g => g.UnitId).ToHashSet();
        return tree.CommunitiesOf(memberId, clock.Now()).Append(member.UnitId).Any(unit => tree.Upwards(unit).Any(u => led.Contains(u.Id)));
    }

    /// <exception cref="NotFound">Not a member whom the user leads.</exception>
    public async Task<Member> Led(Guid memberId, CancellationToken ct)
    {
        if (!await Leads(memberId, ct)) throw new NotFound("member");
        return await db.Members.SingleAsync(m => m.Id == memberId, ct);
    }
}
