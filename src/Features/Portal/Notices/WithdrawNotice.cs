using Lindian.Data;
using Lindian.Data.Maps.Portal;
using Lindian.Domain;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Portal;

/// <summary>撤下公告: no longer shown, still in the history.</summary>
public sealed class WithdrawNotice(AppDb db, CurrentUser user, Snapshot<Organisation> organisation, TimeProvider clock) : UseCase<WithdrawNotice.Request, Done>(db)
{
    public sealed record Request(Guid Id);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var notice = await Db.Notices.SingleOrDefaultAsync(n => n.Id == request.Id, ct) ?? throw new NotFound("notice");
        if (!(await organisation.Get(ct)).Covers(user.Sight, notice.UnitId)) throw new NotFound("notice");
        notice.Withdraw(clock.Now());
        return Done.It;
    }
}
