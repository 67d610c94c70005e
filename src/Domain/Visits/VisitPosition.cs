namespace Lindian.Domain.Visits;

/// <summary>
/// Where a phone was at check-in or check-out. Whereabouts are sensitive: they rest sealed under the key of the member, stand in no
/// event, and go after 180 days (G-4); what was found by them stays with the visit.
/// </summary>
public sealed class VisitPosition
{
    public Guid VisitId { get; init; }

    /// <summary>At the end of the visit, not at its beginning.</summary>
    public bool AtEnd { get; init; }
    public Guid MemberId { get; init; }

    /// <summary>UTC; the time that counts.</summary>
    public DateTime At { get; init; }

    /// <summary>A <see cref="Fix"/> as JSON.</summary>
    public Sealed Fix { get; init; } = null!;
}
