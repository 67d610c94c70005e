using Lindian.Domain.Organization;

namespace Lindian.Domain;

/// <summary>
/// Who acts: a member with roles and departments, a customer on the tracking page, or the system itself (a norm that asks no
/// review, a time that ran out).
/// </summary>
public sealed record Actor(Guid Id, ActorKind Kind, IReadOnlyCollection<Role> Roles, IReadOnlyCollection<Guid> DepartmentIds)
{
    public static Actor System { get; } = new(Guid.Empty, ActorKind.System, [], []);

    public static Actor Customer(Guid customerId) => new(customerId, ActorKind.Customer, [], []);

    public static Actor Member(Guid memberId, IReadOnlyCollection<Role> roles, IReadOnlyCollection<Guid>? departmentIds = null) =>
        new(memberId, ActorKind.Member, roles, departmentIds ?? []);

    public bool IsSystem => Kind == ActorKind.System;
    public bool IsCustomer => Kind == ActorKind.Customer;
}

/// <summary>A member of staff, a customer on the tracking page, or the program by itself.</summary>
public enum ActorKind { Member, Customer, System }
