using Lindian.Domain.Organization;
using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Shared;

/// <summary>
/// Permission on the route. A policy is the list of roles that may enter; what they see behind the door is decided by their
/// sight, in the query.
/// </summary>
public static class Policies
{
    /// <summary>Any signed-in member.</summary>
    public const string Staff = "staff";

    /// <summary>The name of the policy for these roles, understood by <see cref="RolePolicyProvider"/>.</summary>
    public static string Of(params IEnumerable<Role> roles) => "roles:" + string.Join(',', roles.Distinct().Order());

    /// <summary>The roles that a policy of <see cref="Of"/> names.</summary>
    public static IReadOnlyCollection<Role> RolesIn(string policy) => [.. policy["roles:".Length..].Split(',').Select(Enum.Parse<Role>)];

    public const string Administrator = "roles:Administrator";
}

public sealed record RoleRequirement(IReadOnlyCollection<Role> Roles) : IAuthorizationRequirement;

/// <summary>Reads policies from their names; deny by default for everything that has none.</summary>
public sealed class RolePolicyProvider : IAuthorizationPolicyProvider
{
    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(Build([]));

    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(Build([]));

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        if (policyName == Policies.Staff) return Task.FromResult<AuthorizationPolicy?>(Build([]));
        if (!policyName.StartsWith("roles:", StringComparison.Ordinal)) throw new InvalidOperationException($"Unknown policy {policyName}");
        return Task.FromResult<AuthorizationPolicy?>(Build(Policies.RolesIn(policyName)));
    }

    private static AuthorizationPolicy Build(IReadOnlyCollection<Role> roles) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new RoleRequirement(roles)).Build();
}

public sealed class RoleHandler(CurrentUser user) : AuthorizationHandler<RoleRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        if (user.IsSignedIn && (requirement.Roles.Count == 0 || requirement.Roles.Any(user.Actor.Roles.Contains))) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
