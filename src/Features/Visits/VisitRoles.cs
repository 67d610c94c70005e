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

    /// <summary>Who prints posters and sets up screens.</summary>
    public const string Codes = "roles:Administrator,RegionLeader,TeamLeader,Manager,HallLead,HallClerk";

    private static readonly Role[] Leaders = [Role.Administrator, Role.RegionLeader, Role.TeamLeader, Role.Supervisor];

    public static bool LeadsVisits(this CurrentUser user) => user.Is(Leaders);
}
