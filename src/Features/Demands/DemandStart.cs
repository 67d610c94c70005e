using Lindian.Features.Demands.Pages;
using Lindian.Features.Organization;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Demands;

/// <summary>What of the demands waits for each role: the lists of its day, counted as they would show.</summary>
internal static class DemandStart
{
    private const int Shown = 6;

    private static readonly (StartCard Card, DemandFilter Filter)[] Waiting =
    [
        (new("start.demands.late", "/manage/demands/mine?due=Late", DemandPolicies.Handle), new(DemandView.Mine, Due: DemandDue.Late)),
        (new("start.demands.today", "/manage/demands/mine?due=Today", DemandPolicies.Handle), new(DemandView.Mine, Due: DemandDue.Today)),
        (new("start.demands.mine", "/manage/demands/mine", DemandPolicies.Handle), new(DemandView.Mine)),
        (new("start.demands.queue", "/manage/demands/queue", DemandPolicies.Dispatch), new(DemandView.Queue)),
        (new("start.demands.review", "/manage/demands/review", DemandPolicies.Review), new(DemandView.Review)),
        (new("start.demands.follow-up", "/manage/demands/follow-up", DemandPolicies.FollowUp), new(DemandView.FollowUp)),
        (new("start.demands.suspensions", "/manage/demands/suspensions", DemandPolicies.Suspend), new(DemandView.Suspensions)),
        (new("start.demands.appeals", "/manage/demands/appeals", DemandPolicies.DecideAppeal), new(DemandView.Appeals)),
        (new("start.demands.supervised", "/manage/demands/supervised", DemandPolicies.Supervise), new(DemandView.Supervised)),
    ];

    public static StartCards Cards { get; } = new([.. Waiting.Select(w => w.Card)], (services, cards, ct) =>
        services.GetRequiredService<DemandList>().CountAll([.. cards.Select(card => Waiting.Single(w => w.Card == card).Filter)], ct), First);

    // one's own work before what waits for anybody of the role
    private static async Task<StartList?> First(IServiceProvider services, IReadOnlyList<StartCard> cards, CancellationToken ct)
    {
        if (Waiting.FirstOrDefault(w => w.Filter.Due is null && cards.Contains(w.Card)) is not { Card: not null } first) return null;
        var page = await services.GetRequiredService<DemandList>().Page(first.Filter, Shown, ct);
        var labels = await services.GetRequiredService<DemandPageTools>().Labels(ct);
        return new(first.Card.Url, "/Demands/Pages/_FirstDemands.cshtml", new DemandRowsView(page.Rows, labels));
    }
}
