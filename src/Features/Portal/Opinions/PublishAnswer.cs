using Lindian.Data;
using Lindian.Data.Maps.Portal;
using Lindian.Domain;
using Lindian.Domain.Portal;
using Lindian.Domain.Text;
using Lindian.Features.Demands;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Portal;

/// <summary>公开答复: publishes an opinion with its answer, in words from which everything that names somebody was taken (P-6).</summary>
public sealed class PublishAnswer(AppDb db, AnsweredOpinions opinions, CurrentUser user, TimeProvider clock) : UseCase<PublishAnswer.Request, Done>(db)
{
    private const int Longest = 2000;

    public sealed record Request(Guid DemandId, string? Question, string? Answer);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var (question, answer) = (Clear("question", request.Question), Clear("answer", request.Answer));
        var opinion = await opinions.Find(request.DemandId, ct) ?? throw new NotFound("opinion");
        if (await Db.PublicAnswers.AnyAsync(a => a.DemandId == opinion.Id && a.WithdrawnAt == null, ct)) throw new RuleBroken("opinion.published-already");
        Db.PublicAnswers.Add(PublicAnswer.Publish(opinion.Id, opinion.CommunityId, question, answer, user.MemberId, clock.Now()));
        return Done.It;
    }

    // a number that was overlooked is cut out, whoever typed it
    private static string Clear(string field, string? text) => Redaction.Of(Typed.Required(text, field, Longest));
}
