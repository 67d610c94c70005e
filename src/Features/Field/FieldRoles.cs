namespace Lindian.Features.Field;

/// <summary>Who works with the field app.</summary>
public static class FieldRoles
{
    /// <summary>Who visits, and who is given tasks; a test holds it against both.</summary>
    public const string Using = "roles:Manager,CoreMember,BackOffice,HallClerk,TeamLeader,RegionLeader,Administrator";

    /// <summary>Who ends a phone of others: a lost one, a suspicion.</summary>
    public const string Ending = "roles:Administrator,RegionLeader,TeamLeader";
}
