namespace Lindian.Features.Portal;

/// <summary>
/// How much one client address may do on the anonymous pages, per node (section <c>Portal</c> of the configuration). The figures
/// are our own start values: generous for a household, slow for who guesses codes of sixty bits.
/// </summary>
public sealed record PortalRules
{
    /// <summary>The hotline of the supplier, for danger and for who would rather speak.</summary>
    public const string Hotline = "95598";

    /// <summary>Wrong tracking codes per window; after that right ones are refused too.</summary>
    public int WrongCodes { get; init; } = 20;

    /// <summary>Demands raised per window.</summary>
    public int Raises { get; init; } = 10;

    /// <summary>Length of the window.</summary>
    public int Minutes { get; init; } = 10;
}
