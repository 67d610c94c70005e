namespace Lindian.Features.Customers;

/// <summary>What the forms of premises ask. The transformer area is named by its code, because a region has thousands.</summary>
public sealed record PremisesForm(Guid CommunityId, string? Building, string? Room, string? AccountNumber, string? MeterNumber, string? TransformerArea);
