using Lindian.Domain.Demands;
using Lindian.Domain.Governance;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Demands;

/// <summary>The lists, the people and the norms by which a case is shown.</summary>
public sealed record CaseBooks(DemandRules Rules, Organisation Tree, NormBook Norms)
{
    /// <summary>What the norm of the demand says in the version under which it was triaged; null before that.</summary>
    public NormTerms? Terms(Demand demand) => demand.NormCode is { } code ? Norms.Version(code, demand.NormVersion).Terms : null;
}

/// <summary>The books as they are now.</summary>
public sealed class CaseShelf(Snapshot<DemandRules> rules, Snapshot<Organisation> organisation, Snapshot<NormBook> norms)
{
    public async Task<CaseBooks> Now(CancellationToken ct) => new(await rules.Get(ct), await organisation.Get(ct), await norms.Get(ct));
}
