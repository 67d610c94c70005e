using Lindian.Features.Customers;
using Lindian.Features.Outages;

namespace Lindian.Features.Demands.Pages;

/// <summary>A hit, with what that customer asked before: who calls again is urged for, not written down twice (D-5, D-9).</summary>
/// <param name="Around">Demands from the same transformer area in the last 24 hours.</param>
/// <param name="Care">Whom to be careful with; nothing for most.</param>
/// <param name="Outages">What is known at their place, with the answer to give.</param>
public sealed record IntakeHit(
    FindCustomers.Hit Caller, IReadOnlyList<PastDemand> Open, IReadOnlyList<PastDemand> Closed, int Around, CareSign? Care, IReadOnlyList<KnownOutage> Outages)
{
    public CallerChoice Choice { get; } = new(Caller.CustomerId, Caller.PremisesId);
}

/// <summary>Who may be on the phone, and everything that the clerk should know of them before asking (D-1).</summary>
public sealed class IntakeCallers(FindCustomers callers, PastDemands past, CareSigns care, KnownOutages outages)
{
    public async Task<IReadOnlyList<IntakeHit>> Find(string sought, CancellationToken ct)
    {
        var hits = await callers.Run(sought, ct);
        List<Guid> people = [.. hits.Select(h => h.CustomerId).OfType<Guid>().Distinct()], places = [.. hits.Select(h => h.PremisesId).OfType<Guid>().Distinct()];
        var (demands, around) = (await past.Of(people, ct), await past.Around(places, ct));
        var (signs, known) = (await care.Of(people, ct), await outages.AtPremises(places, ct));
        return [.. from hit in hits
                   let theirs = demands.Where(d => d.CustomerId == hit.CustomerId).ToList()
                   let place = hit.PremisesId ?? default
                   select new IntakeHit(hit, [.. theirs.Where(d => d.IsOpen).Take(3)], [.. theirs.Where(d => !d.IsOpen).Take(3)], around.GetValueOrDefault(place),
                       signs.GetValueOrDefault(hit.CustomerId ?? default), known.GetValueOrDefault(place, []))];
    }

    /// <summary>Nobody is known, but where it is.</summary>
    public Task<IReadOnlyList<KnownOutage>> KnownIn(Guid communityId, CancellationToken ct) => outages.InCommunity(communityId, ct);
}
