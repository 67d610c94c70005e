namespace Lindian.Domain.Organization;

/// <summary>What a member may do. A grant gives a role for one unit and everything below it (O-4).</summary>
public enum Role
{
    Administrator,
    Dispatcher,
    RegionLeader,
    TeamLeader,
    Manager,
    CoreMember,
    BackOffice,
    HallClerk,
    HallLead,
    Supervisor,
    Trainer,
    Executive,
}
