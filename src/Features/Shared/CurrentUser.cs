using Lindian.Domain;
using Lindian.Domain.Organization;

namespace Lindian.Features.Shared;

/// <summary>Who is signed in, filled once per request: roles, departments and the part of the tree within sight.</summary>
public sealed class CurrentUser
{
    private static readonly Actor Nobody = Actor.Customer(Guid.Empty);

    public bool IsSignedIn => Actor.Kind == ActorKind.Member;
    public Actor Actor { get; private set; } = Nobody;
    public Guid MemberId => Actor.Id;
    public string Name { get; private set; } = "";
    public string StaffNumber { get; private set; } = "";
    public Guid SessionId { get; private set; }
    public bool MustChangePassword => Shown.MustChangePassword;

    /// <summary>How the user proved who they are.</summary>
    public Proof Shown { get; private set; }
    public Sight Sight { get; private set; } = Sight.Nothing;

    public bool Is(params Role[] roles) => roles.Any(Actor.Roles.Contains);

    /// <summary>For work of the house itself, such as an import from the command line: sees everything, holds no role.</summary>
    public void ActForTheHouse() => (Actor, Sight) = (Actor.System, new Sight(true, [], [], []));

    /// <summary>Nobody again: who it is was known, but they are not let in.</summary>
    public void SignOut() => (Actor, Name, StaffNumber, Sight, SessionId, Shown) = (Nobody, "", "", Sight.Nothing, Guid.Empty, default);

    public void SignIn(Member member, IReadOnlyCollection<Role> roles, Sight sight, Guid sessionId, Proof shown)
    {
        Actor = Actor.Member(member.Id, roles, sight.DepartmentIds);
        (Name, StaffNumber, Sight, SessionId, Shown) = (member.Name, member.StaffNumber, sight, sessionId, shown);
    }
}

/// <summary>What an account has to prove who it is: a password of its own, a second factor.</summary>
public readonly record struct Proof(bool MustChangePassword, bool SecondFactor);

/// <summary>
/// The units a user sees (O-4), as id sets so that lists are unions of indexed branches. Everything is a flag of its own: a
/// company-wide role needs no list of ten thousand ids.
/// </summary>
public sealed record Sight(bool Everything, IReadOnlyCollection<Guid> RegionIds, IReadOnlyCollection<Guid> CommunityIds, IReadOnlyCollection<Guid> DepartmentIds)
{
    public static Sight Nothing { get; } = new(false, [], [], []);
}
