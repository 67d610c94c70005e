using Lindian.Domain.Demands;
using Lindian.Domain.Governance;

namespace Lindian.Features.Demands;

/// <summary>A clock with the reasons for its deadline; the parts add up (D-8).</summary>
public sealed record CaseClock(
    string Step, LimitKind Kind, DateTime StartedAt, DateTime Due, bool Provisional, bool Held, DateTime? MetAt, bool Average, bool Late, int Amount, LimitUnit Unit,
    IReadOnlyList<ClockPart> Parts);

/// <summary>A line of the timeline: what happened, who did it, and the words that belong to it.</summary>
public sealed record CaseEvent(int Seq, string Name, DateTime At, DateTime ReceivedAt, string Who, string Source, string? Words, string Payload);

public sealed record CasePerson(Guid MemberId, string Name, Part Part);

/// <summary>Another demand that belongs to this one: its parent, or a child that was merged into it.</summary>
public sealed record CaseKin(Guid Id, string Number);

public sealed record CaseAssist(Guid Id, string For, string? Words, DateTime AskedAt, DateTime? Due, DateTime? DoneAt, string? Answer, bool Mine);

/// <summary>Where it is: the units from the region down, and the building as far as it stands in clear.</summary>
public sealed record CasePlace(IReadOnlyList<string> Units, string? Building);

/// <summary>The case page: the demand as it stands, its clocks, people and history, and what this user may do now.</summary>
public sealed record DemandDetail(
    Demand Demand, string Words, string? Reply, string CustomerName, string? CustomerPhone, string? Community, string? Owner, string? Department, string? FirstResponder,
    IReadOnlyList<CaseClock> Clocks, IReadOnlyList<CasePerson> People, IReadOnlyList<CaseAssist> Assists, IReadOnlyList<CaseEvent> Timeline, IReadOnlyList<DemandAction> Allowed,
    IReadOnlyList<CaseKin> Children, CaseKin? Parent, CasePlace Place);
