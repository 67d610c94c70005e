using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Visits;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Text;
using Lindian.Domain.Visits;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Books;
using Lindian.Features.Visits.Records;

namespace Lindian.Features.Visits.Surveys;

/// <summary>填写入户走访表 (V-5). Codes: survey.answer-missing, survey.answer-wrong, survey.empty, survey.version-unknown, record.nowhere.</summary>
public sealed class FillSurvey(SurveyDesk desk, ServicePlaces places, RecordTools tools, CurrentUser user, SurveyKeeping keeping) : UseCase<FillSurvey.Request, FillSurvey.Filled>(desk.Db)
{
    /// <param name="FormVersion">The version that the device had; the newest unless told.</param>
    public sealed record Request(Dictionary<string, string?>? Answers, NamedPlace? Place = null, int? FormVersion = null, Guid? Id = null);

    public sealed record Filled(Guid Id, DateTime At);

    protected override async Task<Filled> Handle(Request request, CancellationToken ct)
    {
        var version = SurveyBook.Version(await tools.Books.Get(ct), request.FormVersion);
        var answers = SurveyForm.Check(SurveyBook.Of(version).Questions, request.Answers ?? []);
        var place = await places.Of(request.Place ?? new(), ct);
        var (id, at) = (request.Id ?? NewId.Next(), tools.Times.Time.At);
        var words = await keeping.Keep(id, place.CustomerId ?? id, answers, ct);
        Db.Surveys.Add(Survey.Fill(id, user.MemberId, place, new FilledForm(version.Version, words, at), keeping.Now));
        return new Filled(id, at);
    }
}

/// <summary>Seals the answers of a household for whom they are about.</summary>
public sealed class SurveyKeeping(AppDb db, Vault vault, TimeProvider clock)
{
    public DateTime Now => clock.Now();

    public async Task<Guid> Keep(Guid surveyId, Guid holder, IReadOnlyDictionary<string, string> answers, CancellationToken ct)
    {
        await vault.Ready(holder, ct);
        var words = new Words(holder, surveyId, vault.Seal(holder, JsonSerializer.Serialize(answers, EventCatalog.Json)), Redaction.Of(string.Join('\n', answers.Values)));
        db.Words.Add(words);
        return words.Id;
    }
}
