namespace Lindian.Features.Customers;

/// <summary>Who enters which door of this area; what they see behind it is decided by <see cref="CustomerSight"/>.</summary>
internal static class CustomerRoles
{
    /// <summary>Sees customers, masked.</summary>
    public const string Viewing = "roles:Administrator,Dispatcher,RegionLeader,TeamLeader,Manager,BackOffice,HallClerk,HallLead,Supervisor";

    /// <summary>Registers and revises customers and premises.</summary>
    public const string Keeping = "roles:Administrator,Dispatcher,Manager,BackOffice,HallClerk,HallLead";

    /// <summary>Reads personal data in full, with a reason.</summary>
    public const string Unmasking = "roles:Dispatcher,RegionLeader,TeamLeader,Manager,BackOffice,HallClerk,HallLead,Supervisor";

    public const string Merging = "roles:Administrator,Dispatcher,BackOffice,HallLead";

    public const string Erasing = "roles:Administrator,Supervisor";

    /// <summary>Opens, reviews and ends care files: who knows the customer in person.</summary>
    public const string Caring = "roles:TeamLeader,Manager,HallClerk";

    /// <summary>Handles cases, and so learns of the need (<see cref="CareSigns"/>).</summary>
    public const string CareReading = "roles:Dispatcher,RegionLeader,TeamLeader,Manager,BackOffice,HallClerk,HallLead,Supervisor";

    /// <summary>Keeps the network: transformer areas.</summary>
    public const string Network = "roles:Administrator,RegionLeader,BackOffice";
}
