using Lindian.Domain.Demands;
using Lindian.Features.Shared;

namespace Lindian.Features.Demands;

/// <summary>客户诉求跟踪反馈表: root cause, level, measure, its owner and date (D-12).</summary>
public sealed class FillTrackingForm(DemandDesk desk, Snapshot<DemandRules> rules) : DemandAct<FillTrackingForm.Request>(desk)
{
    public sealed record Request(string Cause, string Level, string Measure, Guid? MeasureOwnerId = null, DateTime? MeasureDue = null, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override async Task Act(Demand demand, Request request, CancellationToken ct)
    {
        var lists = (await rules.Get(ct)).Choices;
        lists.TrackingCauses.Check("cause", request.Cause);
        lists.TrackingLevels.Check("level", request.Level);
        demand.FillTrackingForm(Desk.By, request.Cause, request.Level, Desk.Say(demand, request.Measure), request.MeasureOwnerId, request.MeasureDue?.ToUniversalTime());
    }
}
