using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Demands;

/// <summary>Everything that decides about a demand, read once for a whole load.</summary>
public sealed record BulkBooks(DemandRules Rules, NormBook Norms, Organisation Tree, EscalationRules Escalation)
{
    public static async Task<BulkBooks> Read(IServiceProvider services, CancellationToken ct) => new(
        await services.GetRequiredService<Snapshot<DemandRules>>().Get(ct), await services.GetRequiredService<Snapshot<NormBook>>().Get(ct),
        await services.GetRequiredService<Snapshot<Organisation>>().Get(ct),
        (await services.GetRequiredService<Snapshot<Rulebooks>>().Get(ct)).Newest<EscalationRules>(EscalationRules.Name));
}
