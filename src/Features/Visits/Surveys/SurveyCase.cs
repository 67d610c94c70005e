using Lindian.Domain;
using Lindian.Features.Customers;

namespace Lindian.Features.Visits.Surveys;

/// <summary>Reads one filled form. That somebody looked at one of a customer is logged once per user and hour.</summary>
public sealed class SurveyCase(SurveyDesk desk, ReadLog log)
{
    /// <exception cref="NotFound">Unknown, or out of sight.</exception>
    public async Task<SeenSurvey> Of(Guid id, CancellationToken ct)
    {
        var survey = await desk.Find(id, ct);
        if (survey.CustomerId is not null) await log.View(ReadLog.ViewedSurvey, id, ct);
        return await desk.Read(survey, ct);
    }
}
