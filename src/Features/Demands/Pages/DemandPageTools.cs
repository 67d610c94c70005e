using Lindian.Data;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Demands.Pages;

/// <summary>What every page of demands reads beside the demands: names, people and places, the time.</summary>
public sealed class DemandPageTools(Snapshot<DemandRules> rules, Snapshot<Organisation> organisation, Texts texts, TimeProvider clock)
{
    public Texts Texts => texts;
    public DateTime Now => clock.Now();

    public async Task<DemandLabels> Labels(CancellationToken ct) => new(await rules.Get(ct), texts);

    public ValueTask<Organisation> Organisation(CancellationToken ct) => organisation.Get(ct);
}
