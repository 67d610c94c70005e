using Lindian.Domain;
using Lindian.Features.Customers;
using Lindian.Features.Demands;

namespace Lindian.Features.Visits.Surveys;

/// <summary>
/// 一键转诉求 (V-5): what a household said goes in by the intake of demands, with its premises and its customer. Sent again, it is the same
/// demand: the intake remembers the operation, and the form the demand.
/// </summary>
public sealed class RaiseFromSurvey(SurveyDesk desk, RaiseDemand raise)
{
    public const string Channel = "VISIT";

    /// <param name="Words">As the household said it; the answer in their own words unless told.</param>
    public sealed record Request(Guid SurveyId, string? Words = null);

    /// <exception cref="BadInput">There is nothing to raise.</exception>
    public async Task<RaiseDemand.Receipt> Run(Request request, CancellationToken ct)
    {
        var survey = await desk.Find(request.SurveyId, ct);
        var words = string.IsNullOrWhiteSpace(request.Words) ? (await desk.Read(survey, ct)).Wish : request.Words;
        if (string.IsNullOrWhiteSpace(words)) throw new BadInput("words", "text.missing");
        var contact = new Contact(CustomerId: survey.CustomerId, PremisesId: survey.PremisesId);
        var receipt = await raise.Run(new(words, Channel, contact, survey.CommunityId), ct);
        var again = await desk.Find(request.SurveyId, ct);
        again.LedTo(receipt.Id);
        await desk.Db.SaveChangesAsync(ct);
        return receipt;
    }
}
