using Lindian.Domain;
using Lindian.Features.Customers;
using Lindian.Features.Demands;
using Lindian.Features.Shared;

namespace Lindian.Features.Visits.Surveys;

/// <summary>
/// 一键转诉求 (V-5): what a household said goes in by the intake of demands, with its premises and its customer; the form remembers the
/// demand, saved with it. Code: text.missing, when there is nothing to raise.
/// </summary>
public sealed class RaiseFromSurvey(SurveyDesk desk, RaiseDemand raise) : UseCase<RaiseFromSurvey.Request, RaiseDemand.Receipt>(desk.Db)
{
    public const string Channel = "VISIT";

    /// <param name="Words">As the household said it; the answer in their own words unless told.</param>
    public sealed record Request(Guid SurveyId, string? Words = null);

    protected override async Task<RaiseDemand.Receipt> Handle(Request request, CancellationToken ct)
    {
        var survey = await desk.Find(request.SurveyId, ct);
        var words = string.IsNullOrWhiteSpace(request.Words) ? (await desk.Read(survey, ct)).Wish : request.Words;
        if (string.IsNullOrWhiteSpace(words)) throw new BadInput("words", "text.missing");
        var contact = new Contact(CustomerId: survey.CustomerId, PremisesId: survey.PremisesId);
        var receipt = await raise.Within(new(words, Channel, contact, survey.CommunityId), ct);
        survey.LedTo(receipt.Id);
        return receipt;
    }
}
