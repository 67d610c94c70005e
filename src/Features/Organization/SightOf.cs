using Lindian.Domain.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>The one place that turns grants into what a member sees (O-4).</summary>
public static class SightOf
{
    public static Sight Member(Member member, Organisation organisation, DateTime at)
    {
        HashSet<Guid> regions = [], communities = [], departments = [];
        var everything = false;
        foreach (var grant in member.Grants)
        {
            switch (organisation.Unit(grant.UnitId))
            {
                case { Kind: UnitKind.Company } when grant.Role is not (Role.Manager or Role.HallClerk or Role.BackOffice or Role.CoreMember): everything = true; break;
                case { Kind: UnitKind.Region } region: regions.Add(region.Id); break;
                case { Kind: UnitKind.Team } team: communities.UnionWith(organisation.Subtree(team.Id).Where(u => u.Kind == UnitKind.Community).Select(u => u.Id)); break;
                case { Kind: UnitKind.Community } community: communities.Add(community.Id); break;
                case { Kind: UnitKind.Department } department: departments.Add(department.Id); break;
            }
        }
        communities.UnionWith(organisation.CommunitiesOf(member.Id, at));
        if (organisation.Unit(member.UnitId) is { Kind: UnitKind.Department } home) departments.Add(home.Id);
        return new Sight(everything, regions, communities, departments);
    }
}
