using Lindian.Domain.Organization;

namespace Lindian.Features.Organization;

/// <summary>The numbers of sign-in, as domain-facts L17 gives them (confidence D); a supplier sets others in the section <c>SignIn</c> of the configuration.</summary>
public sealed record SignInRules
{
    public int ShortestPassword { get; init; } = 8;

    /// <summary>Of small letters, capitals, digits and other signs.</summary>
    public int KindsOfSigns { get; init; } = 3;

    /// <summary>Days after which a password must be changed; 0 for never.</summary>
    public int PasswordDays { get; init; } = 90;

    /// <summary>So many passwords of before are not taken again.</summary>
    public int FormerPasswords { get; init; } = 5;

    public int FailuresToLock { get; init; } = 5;

    public int LockMinutes { get; init; } = 15;

    /// <summary>Refused attempts from one address in these minutes before it must wait; many clerks may sit behind one address.</summary>
    public int FailuresPerAddress { get; init; } = 60;

    /// <summary>Who holds one of these roles works only after setting up a second factor.</summary>
    public IReadOnlyList<Role> SecondFactorRoles { get; init; } = [];

    /// <summary>The name that passkeys are for, as <c>desk.example.com</c> or <c>example.com</c>; the name in the address bar unless told. Changing it makes all passkeys useless.</summary>
    public string? PasskeyDomain { get; init; }

    /// <summary>So many passkeys an account may have.</summary>
    public int MostPasskeys { get; init; } = 10;

    /// <summary>Whether a password is so old that it must be changed.</summary>
    public bool TooOld(DateTime? changedAt, DateTime now) => PasswordDays > 0 && now - changedAt > TimeSpan.FromDays(PasswordDays);
}
