namespace Lindian.Features.Portal;

/// <summary>Who of the staff speaks to the public.</summary>
public static class PortalRoles
{
    public const string Notices = "roles:Administrator,Dispatcher,RegionLeader,TeamLeader,Manager";

    /// <summary>Whoever answers for opinions chooses which of them everybody may read.</summary>
    public const string Answers = "roles:Dispatcher,RegionLeader,TeamLeader,Supervisor";
}
