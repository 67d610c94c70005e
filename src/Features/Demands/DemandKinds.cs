using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Features.Governance;
using Lindian.Features.Shared;

namespace Lindian.Features.Demands;

/// <summary>What a type means for a demand: class, priority, norm version in force, and what happens after the work.</summary>
public sealed class DemandKinds(Snapshot<DemandRules> rules, Snapshot<NormBook> norms)
{
    public async Task<(Kind Kind, Closing Closing)> Of(Demand demand, string typeCode, Best? best, Priority? priority, CancellationToken ct)
    {
        return Of(demand, typeCode, best, priority, await rules.Get(ct), await norms.Get(ct));
    }

    internal static (Kind Kind, Closing Closing) Of(Demand demand, string typeCode, Best? best, Priority? priority, DemandRules book, NormBook norms)
    {
        book.Type(typeCode);
        if (typeCode != demand.TypeCode && !book.IsOpen(typeCode)) throw new BadInput("type", "demand.type-retired", typeCode);
        var up = book.Upwards(typeCode).ToList();
        // some channels bring a norm of their own: the regulator's and the city's hotline set the limits there
        var normCode = book.Choices.Channels.FirstOrDefault(c => c.Code == demand.ChannelCode)?.Norm ?? book.NormOf(typeCode);
        var norm = norms.Norm(normCode).VersionAt(demand.RaisedAt);
        var kind = new Kind(typeCode, best ?? up.FirstOrDefault(t => t.Best is not null)?.Best ?? Best.Basic,
            priority ?? up.FirstOrDefault(t => t.Priority is not null)?.Priority ?? Priority.Normal, normCode, norm.Version);
        var after = norm.Terms.Aftercare;
        return (kind, new Closing(after.ReviewRequired, after.FollowUp, after.SamplePercent));
    }
}
