using System.Linq.Expressions;
using Lindian.Data;
using Lindian.Domain.Demands;
using Lindian.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>As much of a demand as is compared to see whether something is told twice (D-5).</summary>
internal sealed record ToldDemand(Guid Id, string Number, long Serial, DemandState State, DateTime RaisedAt, Guid CustomerId, Guid? PremisesId, Guid? CommunityId, Guid WordsId)
{
    public static readonly Expression<Func<Demand, ToldDemand>> From = d => new(d.Id, d.Number, d.Serial, d.State, d.RaisedAt, d.CustomerId, d.PremisesId, d.CommunityId, d.WordsId);

    public bool SamePremises(Demand demand) => demand.PremisesId is { } place && PremisesId == place;
}

/// <summary>The words of a demand without anything personal, cut when they are first compared and then no more.</summary>
internal sealed record ToldWords(string Text)
{
    public static readonly ToldWords None = new("");

    public IReadOnlySet<string> Tokens => field ??= TextLikeness.Tokens(Text);

    public static async Task<IReadOnlyDictionary<Guid, ToldWords>> Read(AppDb db, IEnumerable<Guid> wanted, CancellationToken ct)
    {
        var ids = wanted.Distinct().ToList();
        return await db.Words.Where(w => ids.Contains(w.Id)).Select(w => new { w.Id, w.Redacted }).ToDictionaryAsync(w => w.Id, w => new ToldWords(w.Redacted ?? ""), ct);
    }
}
