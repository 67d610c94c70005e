using Lindian.Data;
using Lindian.Data.Maps.Portal;
using Lindian.Domain;
using Lindian.Features.Demands;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Portal;

/// <summary>Takes a published answer down; it may be published again in other words.</summary>
public sealed class WithdrawAnswer(AppDb db, AnsweredOpinions opinions, TimeProvider clock) : UseCase<WithdrawAnswer.Request, Done>(db)
{
    public sealed record Request(Guid DemandId);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        if (await opinions.Find(request.DemandId, ct) is null) throw new NotFound("opinion");
        var shown = await Db.PublicAnswers.SingleOrDefaultAsync(a => a.DemandId == request.DemandId && a.WithdrawnAt == null, ct) ?? throw new NotFound("answer");
        shown.Withdraw(clock.Now());
        return Done.It;
    }
}
