using Lindian.Domain.Demands;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Demands;

/// <summary>The reading side of the JSON API.</summary>
internal static class DemandReads
{
    private sealed record CaseAnswer(
        Guid Id, string Number, string TrackingCode, DemandState State, string? Type, string? SuggestedType, Verdict Verdict, int Version, string Words, string? Reply,
        string? Owner, Guid? OwnerId, Guid? DepartmentId, string? Community, bool Suspended, DateTime? NextDue, Satisfaction? Satisfaction, bool FollowUpDue, Guid? ParentId,
        IReadOnlyList<CaseClock> Clocks, IReadOnlyList<CaseEvent> Timeline, IReadOnlyList<CasePerson> People, IReadOnlyList<CaseAssist> Assists, IReadOnlyList<DemandAction> Allowed);

    public static void Map(RouteGroupBuilder demands)
    {
        demands.MapGet("", async ([AsParameters] DemandFilter filter, DemandList list, CancellationToken ct) => TypedResults.Ok(await list.Page(filter, ct)))
            .RequireAuthorization(Policies.Staff).WithName("ListDemands");
        demands.MapGet("counts", async ([AsParameters] DemandFilter filter, DemandList list, CancellationToken ct) => TypedResults.Ok((await list.Counts(filter, ct)).States))
            .RequireAuthorization(Policies.Staff).WithName("CountDemands");
        demands.MapGet("export", (string format, [AsParameters] DemandFilter filter, ExportDemands export, CancellationToken ct) => export.Run(filter, format, ct))
            .RequireAuthorization(Policies.Staff).WithName("ExportDemands");
        demands.MapGet("{id:guid}", async (Guid id, DemandCase cases, CancellationToken ct) => TypedResults.Ok(Answer(await cases.Read(id, ct))))
            .RequireAuthorization(Policies.Staff).WithName("ReadDemand");
        demands.MapGet("{id:guid}/similar", async (Guid id, SimilarDemands similar, CancellationToken ct) => TypedResults.Ok(await similar.To(id, ct)))
            .RequireAuthorization(Policies.Staff).WithName("SimilarDemands");
        demands.MapGet("{id:guid}/route", async (Guid id, RouteProposal proposal, CancellationToken ct) => TypedResults.Ok(await proposal.For(id, ct)))
            .RequireAuthorization(Policies.Of(LifeCycle.RolesFor(DemandAction.Dispatch))).WithName("ProposeRoute");
    }

    private static CaseAnswer Answer(DemandDetail c)
    {
        var d = c.Demand;
        return new CaseAnswer(
            d.Id, d.Number, d.TrackingCode, d.State, d.TypeCode, d.SuggestedTypeCode, d.Verdict, d.Seq, c.Words, c.Reply, c.Owner, d.OwnerId, d.DepartmentId, c.Community,
            d.IsSuspended, d.NextDue == Demand.Never ? null : d.NextDue, d.Satisfaction, d.FollowUpDue, d.ParentId, c.Clocks, c.Timeline, c.People, c.Assists, c.Allowed);
    }
}
