using Lindian.Data;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Text;
using Lindian.Domain.Visits;
using Lindian.Features.Shared;

namespace Lindian.Features.Visits.Stays;

/// <summary>
/// 存疑走访处置 (V-2): a leader accepts a visit that is in doubt, or rejects it, with a reason. Until then it counts, and is shown as in
/// doubt; rejected, it leaves the service hours. Codes: visit.not-in-doubt, visit.own.
/// </summary>
public sealed class DecideVisit(AppDb db, VisitSight sight, CurrentUser user, Vault vault, TimeProvider clock) : UseCase<DecideVisit.Request, Done>(db)
{
    public const int LongestReason = 500;

    public sealed record Request(Guid Id, VisitVerdict Verdict, string? Reason);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var reason = Typed.Required(request.Reason, "reason", LongestReason);
        var visit = await sight.ToDecide(request.Id, ct);
        await vault.Ready(visit.MemberId, ct);
        var words = new Words(visit.MemberId, visit.Id, vault.Seal(visit.MemberId, reason), Redaction.Of(reason));
        visit.Decide(request.Verdict, words.Id, user.MemberId, clock.Now());
        Db.Words.Add(words);
        return Done.It;
    }
}
