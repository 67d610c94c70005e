using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>What another area shows beside a case: the case knows none of them. Published.</summary>
public interface ICaseBeside
{
    /// <summary>For a demand that the user sees, as the case has read it; nothing where there is nothing to show.</summary>
    Task<CaseBeside?> Of(Demand demand, CancellationToken ct);
}

/// <param name="Partial">Path of the view that draws the model.</param>
public sealed record CaseBeside(string Partial, object Model);
