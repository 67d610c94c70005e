namespace Lindian.Domain.Demands;

/// <summary>A member who has a part in a demand: it puts the demand within their sight, and bars handlers from judging it.</summary>
public sealed class Participant
{
    private Participant() { }

    internal Participant(Guid demandId, Guid memberId, Part part) => (DemandId, MemberId, Part) = (demandId, memberId, part);

    public Guid DemandId { get; private set; }
    public Guid MemberId { get; private set; }
    public Part Part { get; private set; }

    /// <summary>The demand is not closed: a leader has a part in very many that are, and their sums shall not walk through those.</summary>
    public bool Open { get; internal set; } = true;
}

/// <summary>挂起: a time that does not count for the clocks, with its reason and who approved it.</summary>
public sealed class Suspension
{
    private Suspension() { }

    internal Suspension(Guid demandId, string reasonCode, Guid approverId, DateTime from, DateTime until) =>
        (DemandId, ReasonCode, ApproverId, From, Until) = (demandId, reasonCode, approverId, from, until);

    public Guid DemandId { get; private set; }
    public string ReasonCode { get; private set; } = "";
    public Guid ApproverId { get; private set; }
    public DateTime From { get; private set; }

    /// <summary>The latest time at which it ends by itself.</summary>
    public DateTime Until { get; private set; }
    public DateTime? To { get; private set; }

    internal void End(DateTime at) => To = at;
}

/// <summary>A suspension that the owner asked for and nobody has decided yet.</summary>
public sealed record SuspensionWish(string ReasonCode, DateTime Until);

/// <summary>协办: what another department or member was asked to do, with its own limit. The lead stays answerable (D-15).</summary>
public sealed class Assist
{
    private Assist() { }

    internal Assist(Guid demandId, AssistanceAsked asked)
    {
        DemandId = demandId;
        (Id, DepartmentId, MemberId, WordsId, AskedAt, Due) = (asked.AssistId, asked.DepartmentId, asked.MemberId, asked.WordsId, asked.At, asked.Due);
    }

    public Guid Id { get; private set; }
    public Guid DemandId { get; private set; }
    public Guid? DepartmentId { get; private set; }
    public Guid? MemberId { get; private set; }
    public Guid WordsId { get; private set; }
    public DateTime AskedAt { get; private set; }
    public DateTime? Due { get; private set; }
    public DateTime? DoneAt { get; private set; }
    public Guid? DoneById { get; private set; }
    public Guid? AnswerWordsId { get; private set; }

    public bool IsFor(Actor by) => MemberId == by.Id || (DepartmentId is { } department && by.DepartmentIds.Contains(department));

    internal void Finish(Guid byId, Guid wordsId, DateTime at) => (DoneById, AnswerWordsId, DoneAt) = (byId, wordsId, at);
}
