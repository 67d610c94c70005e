using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Governance;
using Lindian.Domain.Organization;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Demands;

/// <summary>
/// Type, place, time and who is on duty give an owner, with the reason (D-6). The first rule of the rulebook that fits and
/// leads to somebody decides; if none does, the demand stays in the dispatcher's queue.
/// </summary>
public sealed class Routing(Snapshot<DemandRules> rules, Snapshot<Organisation> organisation, Snapshot<NormBook> norms)
{
    public async Task<Target?> Propose(Demand demand, DateTime at, CancellationToken ct) => (await ProposeAll([demand], at, ct))[0];

    /// <summary>For a whole page of a queue, one answer for each in the same order, all from one reading of rules, organisation and calendar.</summary>
    public async Task<IReadOnlyList<Target?>> ProposeAll(IReadOnlyCollection<Demand> demands, DateTime at, CancellationToken ct)
    {
        var (book, tree, calendar) = (await rules.Get(ct), await organisation.Get(ct), (await norms.Get(ct)).Calendar);
        return [.. demands.Select(demand => Propose(demand, at, book, tree, calendar))];
    }

    /// <summary>What was chosen by hand, else what the rules say.</summary>
    /// <exception cref="RuleBroken">Nothing was chosen and no rule fits.</exception>
    public async Task<Target> TargetOf(Demand demand, Guid? ownerId, Guid? departmentId, DateTime at, CancellationToken ct) => ownerId is null && departmentId is null
        ? await Propose(demand, at, ct) ?? throw new RuleBroken("demand.no-rule-fits")
        : await Chosen(ownerId, departmentId, ct);

    internal static Target? Propose(Demand demand, DateTime at, DemandRules book, Organisation tree, WorkCalendar calendar)
    {
        var type = demand.TypeCode ?? demand.SuggestedTypeCode;
        return type is null ? null : Decide(new(type, demand.Area, demand.CommunityId, demand.RegionId), at, book, tree, calendar)?.Target;
    }

    /// <summary>The first rule that fits and leads to somebody.</summary>
    internal static Decision? Decide(Matter matter, DateTime at, DemandRules book, Organisation tree, WorkCalendar calendar)
    {
        var open = IsOpen(calendar, at);
        foreach (var (number, rule) in book.Choices.RoutingRules.Index())
            if (Fits(rule, matter.Type, matter.Area, open, book) && Resolve(rule, matter, tree, at) is { } target) return new(number + 1, rule, target);
        return null;
    }

    /// <summary>A person's choice. Departments only take work, communities are reached through their manager.</summary>
    public async Task<Target> Chosen(Guid? ownerId, Guid? departmentId, CancellationToken ct)
    {
        return Chosen(ownerId, departmentId, await organisation.Get(ct));
    }

    internal static Target Chosen(Guid? ownerId, Guid? departmentId, Organisation tree)
    {
        if (ownerId is { } owner && tree.Member(owner) is not { LeftAt: null }) throw new BadInput("ownerId", "demand.target-unknown");
        if (departmentId is { } department && tree.Unit(department) is not { Kind: UnitKind.Department, ClosedAt: null }) throw new BadInput("departmentId", "demand.target-unknown");
        return new Target(ownerId, ownerId is null ? departmentId : null, "route.by-hand", []);
    }

    private static bool Fits(RoutingRule rule, string type, AreaClass area, bool open, DemandRules book) =>
        (rule.Type == "any" || book.IsA(type, rule.Type))
        && (rule.Place == "any" || string.Equals(rule.Place, area.ToString(), StringComparison.OrdinalIgnoreCase))
        && (rule.When == "any" || rule.When == (open ? "working" : "off-hours"));

    private static Target? Resolve(RoutingRule rule, Matter matter, Organisation tree, DateTime at)
    {
        if (rule.Target == "primary-manager") return Manager(matter, tree, at);
        var code = rule.Target[(rule.Target.IndexOf(':') + 1)..];
        var company = matter.RegionId;
        var unit = tree.Units.Where(u => u is { Kind: UnitKind.Department, ClosedAt: null } && (u.Code == code || u.Code.EndsWith("-" + code, StringComparison.Ordinal)))
            .OrderByDescending(u => u.ParentId == company).FirstOrDefault();
        return unit is null ? null : new Target(null, unit.Id, "route.rule", [rule.Reason.Zh, rule.Reason.En, unit.Name]);
    }

    private static Target? Manager(Matter matter, Organisation tree, DateTime at)
    {
        if (matter.CommunityId is not { } community || tree.ManagerOf(community, at) is not { } duty) return null;
        var place = tree.Unit(community)?.Name ?? "";
        return duty.InsteadOf is { } away
            ? new Target(duty.Member.Id, null, "route.backup", [place, away.Name, duty.Member.Name])
            : new Target(duty.Member.Id, null, "route.primary", [place, duty.Member.Name]);
    }

    private static bool IsOpen(WorkCalendar calendar, DateTime at)
    {
        var day = calendar.DateOf(at);
        return calendar.IsWorkday(day) && calendar.HoursOn(day).Any(h => calendar.At(day, h.From) <= at && at < calendar.At(day, h.To));
    }

    /// <summary>What a rule looks at.</summary>
    internal sealed record Matter(string Type, AreaClass Area, Guid? CommunityId, Guid? RegionId);

    /// <param name="Number">From 1, as the rules are listed.</param>
    internal sealed record Decision(int Number, RoutingRule Rule, Target Target);
}
