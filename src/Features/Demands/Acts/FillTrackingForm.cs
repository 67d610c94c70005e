using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>客户诉求跟踪反馈表: root cause, level, measure, its owner and date (D-12).</summary>
public sealed class FillTrackingForm(DemandDesk desk) : DemandAct<FillTrackingForm.Request>(desk)
{
    public sealed record Request(string Cause, string Level, string Measure, Guid? MeasureOwnerId = null, DateTime? MeasureDue = null, Guid Id = default, int? Version = null) : IAboutDemand;

    protected override Task Act(Demand demand, Request request, CancellationToken ct)
    {
        demand.FillTrackingForm(Desk.By, request.Cause, request.Level, Desk.Say(demand, request.Measure), request.MeasureOwnerId, request.MeasureDue?.ToUniversalTime());
        return Task.CompletedTask;
    }
}
