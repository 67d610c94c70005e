using Lindian.Domain.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Visits;

/// <summary>Who does what with visits.</summary>
public static class VisitRoles
{
    /// <summary>Who goes out: checks in, records services, fills forms.</summary>
    public const string Visiting = "roles:Manager,CoreMember,BackOffice,TeamLeader,RegionLeader,Administrator";

    /// <summary>Who sees the visits of others in their part of the tree.</summary>
    public const string Leading = "roles:Administrator,RegionLeader,TeamLeader,Supervisor";

    /// <summary>Who opens a visit, a service record or a form; which ones is decided in the query.</summary>
    public const string Seeing = "roles:Manager,CoreMember,BackOffice,TeamLeader,RegionLeader,Administrator,Supervisor";

    /// <summary>Who decides about a doubt.</summary>
    public const string Deciding = "roles:Administrator,RegionLeader,TeamLeader";

    /// <summary>Who makes and changes the keys of the check-in codes.</summary>
    public const string Keys = "roles:Administrator,RegionLeader,TeamLeader";

    /// <summary>
    /// Who sets up a screen with the changing code at the service point: no manager, as a code fetched at home would prove presence. Who has
    /// a role beside is refused too, see <see cref="SetsUpScreens"/>.
    /// </summary>
    public const string Screens = "roles:Administrator,RegionLeader,TeamLeader,HallLead,HallClerk";

    /// <summary>Who prints posters, which prove little by design.</summary>
    public const string Codes = "roles:Administrator,RegionLeader,TeamLeader,Manager,HallLead,HallClerk";

    private static readonly Role[] Leaders = [Role.Administrator, Role.RegionLeader, Role.TeamLeader, Role.Supervisor];

    public static bool SetsUpScreens(this CurrentUser user) =>
        user.Is(Role.Administrator, Role.RegionLeader, Role.TeamLeader, Role.HallLead, Role.HallClerk) && !user.Is(Role.Manager, Role.CoreMember);

    public static bool LeadsVisits(this CurrentUser user) => user.Is(Leaders);
}
