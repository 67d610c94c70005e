using Lindian.Domain.Demands;
using Lindian.Features.Customers;
using Lindian.Features.Outages;

namespace Lindian.Features.Demands;

/// <summary>Everything the case page draws: the case, the books, its neighbours, and what was typed if a form came back.</summary>
public sealed record CaseView(DemandDetail Case, CaseBooks Books, IReadOnlyList<SimilarDemand> Similar, RouteProposal.Proposal? Proposal, CaseTyped Typed,
    IReadOnlyList<ShownPhoto> Photos, CareSign? Care, IReadOnlyList<KnownOutage> Outages)
{
    public Demand Demand => Case.Demand;

    public bool May(DemandAction action) => Case.Allowed.Contains(action);

    /// <summary>The forms of the actions that the life cycle allows this user now.</summary>
    public IEnumerable<CaseForm> Forms => CaseForms.All.Where(form => form.Buttons.Any(b => May(b.Action)) && form.Applies(Demand));
}

/// <summary>What stands beside a case on its page.</summary>
public sealed record CaseNeighbours(SimilarDemands Similar, RouteProposal Proposal, CareSigns Care, KnownOutages Outages);

/// <summary>Puts the case page together.</summary>
public sealed class CaseViewer(DemandCase cases, CaseNeighbours beside, CaseShelf shelf, DemandPhotos photos)
{
    public async Task<CaseView> Of(Guid id, CaseTyped typed, CancellationToken ct)
    {
        var detail = await cases.Read(id, ct);
        var proposed = detail.Allowed.Contains(DemandAction.Dispatch) ? await beside.Proposal.For(id, ct) : null;
        var demand = detail.Demand;
        var care = (await beside.Care.Of([demand.CustomerId], ct)).GetValueOrDefault(demand.CustomerId);
        var outages = await beside.Outages.ForDemand(demand.CommunityId, demand.TransformerAreaId, demand.RaisedAt, ct);
        IReadOnlyList<SimilarDemand> similar = demand.IsClosed ? [] : await beside.Similar.To(demand, ct); // what is closed is merged with nothing
        return new CaseView(detail, await shelf.Now(ct), similar, proposed, typed, await photos.Of(id, ct), care, outages);
    }
}
