using Lindian.Data;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Text;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>A demand that may be the same matter: the reason as a stable key, likeness of the words from 0 to 1.</summary>
public sealed record SimilarDemand(Guid Id, string Number, DemandState State, string? Summary, string Reason, double Likeness)
{
    internal static SimilarDemand Of(Demand demand, ToldDemand other, ToldWords own, ToldWords theirs) => new(
        other.Id, other.Number, other.State, theirs.Text, other.SamePremises(demand) ? "premises" : other.CustomerId == demand.CustomerId ? "customer" : "community",
        Math.Round(TextLikeness.Of(own.Tokens, theirs.Tokens), 2));
}

/// <summary>
/// Finds repeats and duplicates (D-5): open demands of the same premises or customer, or like words from the same community,
/// within seven days (domain-facts 1.6: repeat and merge, C and D).
/// </summary>
public sealed class SimilarDemands(AppDb db, CurrentUser user)
{
    private const int Candidates = 60, Shown = 5;
    private const double LikeEnough = 0.35;
    private static readonly TimeSpan Window = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<SimilarDemand>> To(Guid id, CancellationToken ct) =>
        await To(await db.Visible(user).AsNoTracking().IgnoreAutoIncludes().SingleOrDefaultAsync(d => d.Id == id, ct) ?? throw new NotFound("demand"), ct);

    /// <summary>The same for a demand that the user was already given.</summary>
    public async Task<IReadOnlyList<SimilarDemand>> To(Demand demand, CancellationToken ct)
    {
        var (from, to) = (demand.RaisedAt - Window, demand.RaisedAt + Window);
        var near = await db.Visible(user).StillOpen().Where(d => d.Id != demand.Id && d.RaisedAt >= from && d.RaisedAt <= to)
            .Where(d => d.CustomerId == demand.CustomerId || (d.PremisesId != null && d.PremisesId == demand.PremisesId) || (d.CommunityId != null && d.CommunityId == demand.CommunityId))
            .OrderByDescending(d => d.Serial).Take(Candidates).Select(ToldDemand.From).ToListAsync(ct);
        if (near.Count == 0) return [];
        var words = await ToldWords.Read(db, near.Select(d => d.WordsId).Append(demand.WordsId), ct);
        var own = words.GetValueOrDefault(demand.WordsId, ToldWords.None);
        return [.. near.Select(other => SimilarDemand.Of(demand, other, own, words.GetValueOrDefault(other.WordsId, ToldWords.None)))
            .Where(s => s.Reason != "community" || s.Likeness >= LikeEnough).OrderByDescending(s => s.Likeness).Take(Shown)];
    }
}
