using Lindian.Features.Customers;
using Lindian.Features.Shared.Layout;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Demands.Pages;

/// <summary>What the queue page shows.</summary>
/// <param name="Dangerous">How many of the whole queue speak of danger to life; null for more than 1,000.</param>
/// <param name="InCare">Customers with a care file; the queue shows that there is one, not why.</param>
public sealed record QueueView(IReadOnlyList<QueueRow> Rows, DemandLabels Labels, Pager Pager, Offers Types, Offers Targets, int? Dangerous, IReadOnlySet<Guid> InCare);

/// <summary>Reads the queue page, and reads its form.</summary>
public sealed class QueueSheet(DemandQueue queue, DemandList list, DemandOffers offers, DemandPageTools tools, CareSigns care)
{
    public async Task<QueueView> Read(HttpRequest request, QueueQuery query, CancellationToken ct)
    {
        var filter = new DemandFilter(DemandView.Queue, After: query.After, Before: query.Before, Danger: query.Danger);
        var page = await queue.Page(filter, tools.Now, ct);
        var counts = await list.CountAll([filter, filter with { Danger = true }], ct);
        return new(page.Rows, await tools.Labels(ct), Pager.For(request, page.Before, page.After, tools.Texts.Get("demands.count", DemandLabels.Count(counts[0]))),
            await offers.Types(ct), await offers.Targets(ct), counts[1],
            await care.Having([.. page.Rows.Select(r => r.Demand.CustomerId).OfType<Guid>()], ct));
    }

    public async Task<RouteDemand.Request> RequestFor(QueueForm form, Guid id, CancellationToken ct)
    {
        var type = (await offers.Types(ct)).Find(form.Types.GetValueOrDefault(id), "type", "demand.type-unknown");
        var target = (await offers.Targets(ct)).Find(form.Targets.GetValueOrDefault(id), "target", "demand.choice-not-found");
        var (key, tree) = (target is null ? (Guid?)null : Guid.Parse(target.Key), await tools.Organisation(ct));
        var isMember = tree.Member(key) is not null;
        return new(type?.Key, isMember ? key : null, isMember ? null : key, id, form.Versions.TryGetValue(id, out var seen) ? seen : null);
    }
}
