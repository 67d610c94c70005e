using Lindian.Domain.Customers;

namespace Lindian.Features.Customers;

/// <summary>A customer as everybody sees them.</summary>
/// <param name="Id">Who was asked for.</param>
/// <param name="StaysId">Who that is after a merge; the data is theirs.</param>
/// <param name="Name">Null when unknown or erased.</param>
public sealed record MaskedCustomer(Guid Id, Guid StaysId, CustomerKind Kind, string? Name, string? Phone, bool Erased);

/// <summary>Premises as everybody sees them. Building in clear; a room only says that there is one.</summary>
public sealed record MaskedPremises(
    Guid Id, Guid? CustomerId, Guid CommunityId, string Community, Guid? TransformerAreaId, string Building, string? Room, string? Account, string? Meter);

public sealed record MaskedContact(Guid Id, ContactRelation Relation, string? Name, string? Phone);
