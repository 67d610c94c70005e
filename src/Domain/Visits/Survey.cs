namespace Lindian.Domain.Visits;

/// <summary>
/// 入户走访表: what a household answered on a visit (V-5). It keeps the version of the form on which it was filled; what is said becomes a
/// demand with one touch, and the form remembers which.
/// </summary>
public sealed class Survey : Entity, IInUnits
{
    private Survey() { }

    public Guid MemberId { get; private set; }
    public Guid CommunityId { get; private set; }
    public Guid? VisitId { get; private set; }
    public Guid? PremisesId { get; private set; }
    public Guid? CustomerId { get; private set; }

    /// <summary>Version of the rulebook <c>household-survey</c>.</summary>
    public int FormVersion { get; private set; }

    /// <summary>The answers as sealed text, by the codes of the questions.</summary>
    public Guid AnswersId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime FilledAt { get; private set; }
    public DateTime ReceivedAt { get; private set; }
    public IReadOnlyList<Guid> DemandIds { get; private set; } = [];

    public Guid KeyHolder => CustomerId ?? Id;

    public IEnumerable<Guid> UnitIds => [CommunityId];

    public static Survey Fill(Guid id, Guid memberId, ServicePlace place, FilledForm form, DateTime receivedAt)
    {
        var survey = new Survey();
        survey.Raise(new SurveyFilled(id, memberId, place, form, receivedAt));
        return survey;
    }

    /// <summary>What the household said became a demand; told twice, it is one.</summary>
    public void LedTo(Guid demandId)
    {
        if (!DemandIds.Contains(demandId)) Raise(new SurveyLedToDemand(demandId));
    }

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case SurveyFilled e:
                (Id, MemberId, ReceivedAt) = (e.SurveyId, e.MemberId, e.ReceivedAt);
                (CommunityId, VisitId, PremisesId, CustomerId) = (e.Place.CommunityId, e.Place.VisitId, e.Place.PremisesId, e.Place.CustomerId);
                (FormVersion, AnswersId, FilledAt) = e.Form;
                break;
            case SurveyLedToDemand e: DemandIds = [.. DemandIds, e.DemandId]; break;
        }
    }
}

/// <summary>A form with its answers.</summary>
public sealed record FilledForm(int Version, Guid AnswersId, DateTime At);

[EventName("survey.filled")] public sealed record SurveyFilled(Guid SurveyId, Guid MemberId, ServicePlace Place, FilledForm Form, DateTime ReceivedAt) : IEvent;
[EventName("survey.led-to-demand")] public sealed record SurveyLedToDemand(Guid DemandId) : IEvent;
