using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Features.Shared;

namespace Lindian.Features.Demands;

/// <summary>What every request about one demand carries: which, and which version of it the user saw.</summary>
public interface IAboutDemand
{
    /// <summary>From the route. Nullable because the OpenAPI document can't write a default for a plain id.</summary>
    Guid? Id { get; }
    int? Version { get; }
}

/// <summary>How a demand stands after an action.</summary>
public sealed record DemandNow(Guid Id, string Number, DemandState State, int Version)
{
    public static DemandNow Of(Demand demand) => new(demand.Id, demand.Number, demand.State, demand.Seq);
}

/// <summary>An action on one demand: opened within sight, one verb, clocks put right, saved once.</summary>
public abstract class DemandAct<TRequest>(DemandDesk desk) : UseCase<TRequest, DemandNow>(desk.Db)
    where TRequest : IAboutDemand
{
    protected DemandDesk Desk => desk;

    protected abstract Task Act(Demand demand, TRequest request, CancellationToken ct);

    protected override async Task<DemandNow> Handle(TRequest request, CancellationToken ct)
    {
        var demand = await desk.Open(request.Id ?? throw new NotFound("demand"), request.Version, ct);
        await Act(demand, request, ct);
        await desk.Keep(demand, ct);
        return DemandNow.Of(demand);
    }
}
