using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Domain.Outages;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Outages;

/// <summary>Puts outages into words: how they stand, what is hit, what to answer.</summary>
public sealed class OutageSaying(AppDb db, Texts texts, Snapshot<Organisation> organisation, TimeProvider clock)
{
    public static OutageStage StageOf(Outage outage, DateTime now) => outage switch
    {
        { CancelledAt: not null } => OutageStage.Cancelled,
        { RestoredAt: not null } => OutageStage.Restored,
        _ when now < outage.From => OutageStage.Coming,
        _ => now < outage.EstimatedUntil ? OutageStage.Now : OutageStage.Late,
    };

    public static Tone ToneOf(OutageStage stage) => stage switch
    {
        OutageStage.Coming => Tone.Info,
        OutageStage.Now => Tone.Warn,
        OutageStage.Late => Tone.Bad,
        OutageStage.Restored => Tone.Good,
        _ => Tone.Neutral,
    };

    public async Task<IReadOnlyList<KnownOutage>> Tell(IReadOnlyList<Outage> outages, CancellationToken ct)
    {
        if (outages.Count == 0) return [];
        var (tree, now) = (await organisation.Get(ct), clock.Now());
        var parts = outages.SelectMany(o => o.Places).Where(p => !p.IsWhole).Select(p => p.PlaceId).Distinct().ToList();
        var areas = parts.Count == 0 ? [] : await db.TransformerAreas.Where(a => parts.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, ct);
        return [.. outages.Select(o => new KnownOutage(
            o.Id, o.Kind, StageOf(o, now), o.From, o.RestoredAt ?? o.EstimatedUntil, o.Reason, Say(o, StageOf(o, now)),
            [.. o.Places.Select(p => p.IsWhole ? tree.Unit(p.CommunityId)?.Name ?? "" : areas.GetValueOrDefault(p.PlaceId, "")).Order(StringComparer.Ordinal)],
            [.. o.UnitIds]))];
    }

    private string Say(Outage outage, OutageStage stage)
    {
        var (from, until) = (LocalTime.Minute(outage.From), LocalTime.Minute(outage.RestoredAt ?? outage.EstimatedUntil));
        return stage switch
        {
            OutageStage.Coming or OutageStage.Now => outage.Answer ?? texts.Get($"outage.say.{stage}.{outage.Kind}", from, until, outage.Reason),
            _ => texts.Get($"outage.say.{stage}", from, until, outage.Reason),
        };
    }
}
