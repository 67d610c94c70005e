namespace Lindian.Domain.Portal;

/// <summary>
/// 公告: what a unit tells the residents of its communities, for a time (P-1). It is written to be read by everybody, so its text
/// stands in the history as it was shown.
/// </summary>
public sealed class Notice : Entity
{
    private Notice() { }

    /// <summary>The community it is for, or a team, region or the company: then it is for all communities below.</summary>
    public Guid UnitId { get; private set; }
    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";

    /// <summary>UTC; shown from then on.</summary>
    public DateTime From { get; private set; }

    /// <summary>UTC; no longer shown.</summary>
    public DateTime To { get; private set; }
    public Guid PublishedById { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }

    /// <exception cref="BadInput">It would end before it begins.</exception>
    public static Notice Publish(Guid unitId, string title, string text, DateTime from, DateTime to, Guid byId)
    {
        if (to <= from) throw new BadInput("to", "notice.ends-before-it-begins");
        var notice = new Notice();
        notice.Raise(new NoticePublished(NewId.Next(), unitId, title, text, from, to, byId));
        return notice;
    }

    public void Withdraw(DateTime at)
    {
        if (WithdrawnAt is null) Raise(new NoticeWithdrawn(at));
    }

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case NoticePublished e: (Id, UnitId, Title, Text, From, To, PublishedById) = (e.NoticeId, e.UnitId, e.Title, e.Text, e.From, e.To, e.ById); break;
            case NoticeWithdrawn e: WithdrawnAt = e.At; break;
        }
    }
}

[EventName("notice.published")] public sealed record NoticePublished(Guid NoticeId, Guid UnitId, string Title, string Text, DateTime From, DateTime To, Guid ById) : IEvent;
[EventName("notice.withdrawn")] public sealed record NoticeWithdrawn(DateTime At) : IEvent;
