using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>Everything the case page draws: the case, the books, its neighbours, and what was typed if a form came back.</summary>
public sealed record CaseView(DemandDetail Case, CaseBooks Books, IReadOnlyList<SimilarDemand> Similar, RouteProposal.Proposal? Proposal, CaseTyped Typed,
    IReadOnlyList<ShownPhoto> Photos)
{
    public Demand Demand => Case.Demand;

    public bool May(DemandAction action) => Case.Allowed.Contains(action);

    /// <summary>The forms of the actions that the life cycle allows this user now.</summary>
    public IEnumerable<CaseForm> Forms => CaseForms.All.Where(form => form.Buttons.Any(b => May(b.Action)) && form.Applies(Demand));
}

/// <summary>Puts the case page together.</summary>
public sealed class CaseViewer(DemandCase cases, SimilarDemands similar, RouteProposal proposal, CaseShelf shelf, DemandPhotos photos)
{
    public async Task<CaseView> Of(Guid id, CaseTyped typed, CancellationToken ct)
    {
        var detail = await cases.Read(id, ct);
        var proposed = detail.Allowed.Contains(DemandAction.Dispatch) ? await proposal.For(id, ct) : null;
        return new CaseView(detail, await shelf.Now(ct), await similar.To(id, ct), proposed, typed, await photos.Of(id, ct));
    }
}
