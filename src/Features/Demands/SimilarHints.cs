using Lindian.Data;
using Lindian.Domain.Demands;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>
/// For each demand of a page the open one that it most likely repeats (D-5), if any. Lighter than <see cref="SimilarDemands"/>:
/// three indexed queries for the whole page, and in a community only the newest are compared.
/// </summary>
public sealed class SimilarHints(AppDb db, CurrentUser user)
{
    private const int Candidates = 200;
    private const double LikeEnough = 0.35;
    private static readonly TimeSpan Window = TimeSpan.FromDays(7);

    public async Task<IReadOnlyDictionary<Guid, SimilarDemand>> For(IReadOnlyList<Demand> page, CancellationToken ct)
    {
        if (page.Count == 0) return new Dictionary<Guid, SimilarDemand>();
        var near = await Near(page, ct);
        if (near.Count == 0) return new Dictionary<Guid, SimilarDemand>();
        var words = await ToldWords.Read(db, page.Select(d => d.WordsId).Concat(near.Select(d => d.WordsId)), ct);
        ToldWords Of(Guid id) => words.GetValueOrDefault(id, ToldWords.None);
        return (from demand in page
                let best = near.Where(other => IsNear(demand, other)).Select(other => SimilarDemand.Of(demand, other, Of(demand.WordsId), Of(other.WordsId)))
                    .Where(s => s.Reason != "community" || s.Likeness >= LikeEnough).MaxBy(s => (s.Reason != "community", s.Likeness))
                where best is not null
                select (demand.Id, best)).ToDictionary(pair => pair.Id, pair => pair.best);
    }

    private async Task<List<ToldDemand>> Near(IReadOnlyList<Demand> page, CancellationToken ct)
    {
        var (from, to) = (page.Min(d => d.RaisedAt) - Window, page.Max(d => d.RaisedAt) + Window);
        var (customers, premises) = (page.Select(d => d.CustomerId).ToList(), page.Select(d => d.PremisesId).OfType<Guid>().ToList());
        var communities = page.Select(d => d.CommunityId).OfType<Guid>().Distinct().ToList();
        var open = db.Visible(user).AsNoTracking().IgnoreAutoIncludes().StillOpen().Where(d => d.RaisedAt >= from && d.RaisedAt <= to).OrderByDescending(d => d.Serial);
        var found = await Newest(open.Where(d => customers.Contains(d.CustomerId)));
        found.AddRange(await Newest(open.Where(d => d.PremisesId != null && premises.Contains(d.PremisesId.Value))));
        found.AddRange(await Newest(open.Where(d => d.CommunityId != null && communities.Contains(d.CommunityId.Value))));
        return [.. found.DistinctBy(d => d.Id)];

        Task<List<ToldDemand>> Newest(IQueryable<Demand> some) =>
            some.Take(Candidates).Select(ToldDemand.From).ToListAsync(ct);
    }

    // of two twins only the later one hints at the other
    private static bool IsNear(Demand demand, ToldDemand other) => other.Serial < demand.Serial && (demand.RaisedAt - other.RaisedAt).Duration() <= Window
        && (other.CustomerId == demand.CustomerId || other.SamePremises(demand) || (demand.CommunityId is { } place && other.CommunityId == place));
}
