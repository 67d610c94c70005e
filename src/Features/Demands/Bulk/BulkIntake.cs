using Lindian.Domain;

namespace Lindian.Features.Demands;

/// <summary>What comes in at the door, with everything that the product draws or looks up there already known.</summary>
/// <param name="CustomerId">Registered in the same load.</param>
/// <param name="CommunityId">Of the premises, where they are named.</param>
/// <param name="Nonce">The lot of <see cref="Domain.Demands.Lot"/>.</param>
public sealed record BulkIntake(
    DateTime At, Actor By, string Words, string Channel, Guid CustomerId, Guid? PremisesId, Guid? CommunityId, Guid? TransformerAreaId,
    long Serial, string TrackingCode, string Nonce);
