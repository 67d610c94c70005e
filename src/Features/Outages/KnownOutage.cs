using Lindian.Domain.Outages;

namespace Lindian.Features.Outages;

/// <summary>How an outage stands at a moment. Late: it should be over, and nobody has said so.</summary>
public enum OutageStage { Coming, Now, Late, Restored, Cancelled }

/// <summary>An outage as it is shown to staff and residents; without personal data.</summary>
/// <param name="Say">答复口径: the answer to give, as typed or the usual sentence.</param>
/// <param name="Places">Names of the communities, or of their transformer areas where only a part is hit.</param>
/// <param name="CommunityIds">Which communities it touches.</param>
public sealed record KnownOutage(
    Guid Id, OutageKind Kind, OutageStage Stage, DateTime From, DateTime Until, string Reason, string Say, IReadOnlyList<string> Places, IReadOnlyList<Guid> CommunityIds)
{
    public bool IsOpen => Stage is OutageStage.Coming or OutageStage.Now or OutageStage.Late;
}
