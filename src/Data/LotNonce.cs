namespace Lindian.Data;

/// <summary>The secret behind a demand's lot commitment, until the review tells it (D-11). No page and no endpoint reads it.</summary>
public sealed class LotNonce
{
    public Guid DemandId { get; init; }
    public string Nonce { get; init; } = "";
}
