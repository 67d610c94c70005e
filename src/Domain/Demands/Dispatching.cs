namespace Lindian.Domain.Demands;

/// <summary>派单, 接单, 退单, 转派: how a demand comes to a named owner.</summary>
public static class Dispatching
{
    public static void Dispatch(this Demand demand, Actor by, Target target, DateTime at)
    {
        demand.Allow(DemandAction.Dispatch, by);
        Check(target);
        demand.Raise(new DemandDispatched(target, at));
    }

    /// <summary>The owner takes it; of a department or pool, the first member who accepts becomes the owner.</summary>
    public static void Accept(this Demand demand, Actor by, DateTime at)
    {
        demand.Allow(DemandAction.Accept, by);
        demand.Raise(new DemandAccepted(by.Id, at));
    }

    /// <summary>退单: back to the dispatcher, with a reason, and counted.</summary>
    public static void Return(this Demand demand, Actor by, string reasonCode, Guid? wordsId, DateTime at)
    {
        demand.Allow(DemandAction.Return, by);
        demand.Raise(new DemandReturned(reasonCode, wordsId, at));
    }

    public static void Transfer(this Demand demand, Actor by, Target target, Guid? wordsId, DateTime at)
    {
        demand.Allow(DemandAction.Transfer, by);
        Check(target);
        if (target.OwnerId == demand.OwnerId) throw new RuleBroken("demand.transfer-to-owner");
        demand.Raise(new DemandTransferred(target, wordsId, at));
    }

    private static void Check(Target target)
    {
        if (target.OwnerId is null && target.DepartmentId is null) throw new BadInput("target", "demand.target-missing");
    }
}
