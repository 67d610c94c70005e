using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Visits;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Visits;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Books;
using Lindian.Features.Visits.Stays;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Visits.Surveys;

/// <summary>A question with the answer that was given.</summary>
public sealed record Answered(SurveyQuestion Question, string Answer);

/// <summary>A filled form as staff read it.</summary>
public sealed record SeenSurvey(
    Guid Id, Guid CommunityId, Guid? VisitId, Guid? PremisesId, int FormVersion, DateTime FilledAt, DateTime ReceivedAt, IReadOnlyList<Answered> Answers, IReadOnlyList<Guid> DemandIds, bool Mine)
{
    /// <summary>What they said in their own words, as the beginning of a demand.</summary>
    public string Wish => string.Join('\n', Answers.Where(a => a.Question.Answer == AnswerKind.Text).Select(a => a.Answer));
}

/// <summary>Loads filled forms within sight and opens their answers.</summary>
public sealed class SurveyDesk(AppDb db, CurrentUser user, VisitSight visits, Vault vault, Snapshot<Rulebooks> books)
{
    public AppDb Db => db;

    /// <exception cref="NotFound">Unknown, or out of sight.</exception>
    public async Task<Survey> Find(Guid id, CancellationToken ct)
    {
        var survey = await db.Surveys.SingleOrDefaultAsync(s => s.Id == id, ct) ?? throw new NotFound("survey");
        return survey.MemberId == user.MemberId || await visits.Leads(survey.CommunityId, ct) ? survey : throw new NotFound("survey");
    }

    public async Task<SeenSurvey> Read(Survey survey, CancellationToken ct)
    {
        var words = await db.Words.AsNoTracking().SingleOrDefaultAsync(w => w.Id == survey.AnswersId, ct);
        await vault.LoadFor([words?.Text], ct);
        var answers = vault.Open(words?.Text) is { } json ? JsonSerializer.Deserialize<Dictionary<string, string>>(json, EventCatalog.Json) ?? [] : [];
        var form = SurveyBook.Of(SurveyBook.Version(await books.Get(ct), survey.FormVersion));
        return new SeenSurvey(
            survey.Id, survey.CommunityId, survey.VisitId, survey.PremisesId, survey.FormVersion, survey.FilledAt, survey.ReceivedAt,
            [.. form.Questions.Where(q => answers.ContainsKey(q.Code)).Select(q => new Answered(q, answers[q.Code]))], survey.DemandIds, survey.MemberId == user.MemberId);
    }
}
