using Lindian.Data;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Text;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>A demand that may be the same matter: the reason as a stable key, likeness of the words from 0 to 1.</summary>
public sealed record SimilarDemand(Guid Id, string Number, DemandState State, string? Summary, string Reason, double Likeness);

/// <summary>
/// Finds repeats and duplicates (D-5): open demands of the same premises or customer, or like words from the same community,
/// within seven days (domain-facts 1.6: repeat and merge, C and D).
/// </summary>
public sealed class SimilarDemands(AppDb db, CurrentUser user)
{
    private const int Candidates = 60, Shown = 5;
    private const double LikeEnough = 0.35;
    private static readonly TimeSpan Window = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<SimilarDemand>> To(Guid id, CancellationToken ct)
    {
        var demand = await db.Visible(user).AsNoTracking().IgnoreAutoIncludes().SingleOrDefaultAsync(d => d.Id == id, ct) ?? throw new NotFound("demand");
        var (from, to) = (demand.RaisedAt - Window, demand.RaisedAt + Window);
        var near = await db.Visible(user).AsNoTracking().IgnoreAutoIncludes()
            .StillOpen().Where(d => d.Id != id && d.RaisedAt >= from && d.RaisedAt <= to)
            .Where(d => d.CustomerId == demand.CustomerId || (d.PremisesId != null && d.PremisesId == demand.PremisesId) || (d.CommunityId != null && d.CommunityId == demand.CommunityId))
            .OrderByDescending(d => d.Serial).Take(Candidates).ToListAsync(ct);
        var wordIds = near.Select(d => d.WordsId).Append(demand.WordsId).ToList();
        var words = await db.Words.AsNoTracking().Where(w => wordIds.Contains(w.Id)).ToDictionaryAsync(w => w.Id, w => w.Redacted ?? "", ct);
        var own = words.GetValueOrDefault(demand.WordsId, "");
        return [.. near.Select(d => Compare(demand, d, own, words.GetValueOrDefault(d.WordsId, "")))
            .Where(s => s.Reason != "community" || s.Likeness >= LikeEnough).OrderByDescending(s => s.Likeness).Take(Shown)];
    }

    private static SimilarDemand Compare(Demand demand, Demand other, string own, string theirs) => new(
        other.Id, other.Number, other.State, theirs,
        other.PremisesId is not null && other.PremisesId == demand.PremisesId ? "premises" : other.CustomerId == demand.CustomerId ? "customer" : "community",
        Math.Round(TextLikeness.Of(own, theirs), 2));
}
