using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Features.Demands;

namespace Lindian.Host.Demo;

/// <summary>One step of a demand's way, how long after the one before, and whose it is.</summary>
public sealed record DemoStep(TimeSpan After, Role By, Func<IServiceProvider, CancellationToken, Task<DemandNow>> Run);

/// <summary>The way of one demand of the demo city; most go straight, some are returned, suspended, urged or supervised.</summary>
public sealed class DemoCourse(Guid id, DemoText text, DateTime raised, TimeSpan age, Random dice)
{
    public IEnumerable<DemoStep> Steps()
    {
        var luck = dice.Next(100);
        yield return Step(3, 20, Role.Dispatcher, (TriageDemand use, CancellationToken ct) => use.Run(new(text.Type, Id: id), ct));
        yield return Step(2, 20, Role.Dispatcher, (DispatchDemand use, CancellationToken ct) => use.Run(new(Id: id), ct));
        if (age < TimeSpan.FromDays(1) && luck < 30) yield break;
        yield return Step(5, 60, Role.Manager, (AcceptDemand use, CancellationToken ct) => use.Run(new(Id: id), ct));
        if (luck is >= 30 and < 36)
        {
            yield return Step(20, 60, Role.Manager, (ReturnDemand use, CancellationToken ct) => use.Run(new("WRONG-UNIT", "核实后属其他单位职责范围", Id: id), ct));
            yield break;
        }
        yield return Step(10, 90, Role.Manager, (RecordStep use, CancellationToken ct) => use.Run(new(HandlingStep.Contact, Id: id), ct));
        if (luck is >= 36 and < 44) yield return Step(60, 300, Role.Dispatcher, (UrgeDemand use, CancellationToken ct) => use.Run(new("客户来电催办，希望尽快答复", Id: id), ct));
        if (luck is >= 44 and < 48) yield return Step(30, 90, Role.TeamLeader, (SuperviseDemand use, CancellationToken ct) => use.Run(new(true, "重复诉求，请当日反馈进展", Id: id), ct));
        if (luck is >= 48 and < 52)
        {
            var until = raised + age + TimeSpan.FromDays(2);
            yield return Step(30, 60, Role.Manager, (AskSuspension use, CancellationToken ct) => use.Run(new("CUSTOMER-ABSENT", until, "客户出差，约定返回后上门", Id: id), ct));
            yield break;
        }
        if (luck is >= 52 and < 56 && age < TimeSpan.FromDays(6)) yield break;
        yield return Step(120, 1500, Role.Manager, (ReplyToDemand use, CancellationToken ct) => use.Run(new(text.Reply.Replace("{time}", "当日"), Id: id), ct));
        yield return Step(60, 600, Role.TeamLeader, (ReviewReply use, CancellationToken ct) => use.Run(new(true, [], Id: id), ct));
        var said = luck switch { < 55 => Satisfaction.VerySatisfied, < 88 => Satisfaction.Satisfied, < 94 => Satisfaction.Neutral, _ => Satisfaction.Dissatisfied };
        yield return Step(60, 1400, Role.Dispatcher, (FollowUpDemand use, CancellationToken ct) =>
            use.Run(new(true, said, said == Satisfaction.Dissatisfied ? "NOT-SOLVED" : null, Id: id), ct));
        if (said != Satisfaction.Dissatisfied) yield return Step(30, 300, Role.Dispatcher, (ArchiveDemand use, CancellationToken ct) => use.Run(new(Id: id), ct));
    }

    private DemoStep Step<TUse>(int least, int most, Role by, Func<TUse, CancellationToken, Task<DemandNow>> run)
        where TUse : notnull =>
        new(TimeSpan.FromMinutes(dice.Next(least, most)), by, (services, ct) => run(services.GetRequiredService<TUse>(), ct));
}
