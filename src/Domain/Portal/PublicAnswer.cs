namespace Lindian.Domain.Portal;

/// <summary>
/// An opinion with its answer as everybody may read them (P-6): in words that somebody of the staff has gone through, so that
/// nobody is named. The demand itself stays what it is.
/// </summary>
public sealed class PublicAnswer : Entity
{
    private PublicAnswer() { }

    public Guid DemandId { get; private set; }

    /// <summary>The community it came from, if one was named.</summary>
    public Guid? CommunityId { get; private set; }
    public string Question { get; private set; } = "";
    public string Answer { get; private set; } = "";
    public DateTime PublishedAt { get; private set; }
    public Guid PublishedById { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }

    public static PublicAnswer Publish(Guid demandId, Guid? communityId, string question, string answer, Guid byId, DateTime at)
    {
        var made = new PublicAnswer();
        made.Raise(new AnswerPublished(NewId.Next(), demandId, communityId, question, answer, byId, at));
        return made;
    }

    public void Withdraw(DateTime at)
    {
        if (WithdrawnAt is null) Raise(new PublishedAnswerWithdrawn(at));
    }

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case AnswerPublished e: (Id, DemandId, CommunityId, Question, Answer, PublishedById, PublishedAt) = (e.AnswerId, e.DemandId, e.CommunityId, e.Question, e.Answer, e.ById, e.At); break;
            case PublishedAnswerWithdrawn e: WithdrawnAt = e.At; break;
        }
    }
}

[EventName("public-answer.published")] public sealed record AnswerPublished(Guid AnswerId, Guid DemandId, Guid? CommunityId, string Question, string Answer, Guid ById, DateTime At) : IEvent;
[EventName("public-answer.withdrawn")] public sealed record PublishedAnswerWithdrawn(DateTime At) : IEvent;
