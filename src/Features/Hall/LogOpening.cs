using Lindian.Data;
using Lindian.Data.Maps.Hall;
using Lindian.Domain;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Hall;

/// <summary>开箱登记: the keeper opened it today and found so many; each of them is then raised as a demand by its channel.</summary>
public sealed class LogOpening(AppDb db, CurrentUser user, TimeProvider clock) : UseCase<LogOpening.Request, Done>(db)
{
    public sealed record Request(Guid Id, int Found);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var box = await Db.OpinionBoxes.SingleOrDefaultAsync(b => b.Id == request.Id && b.KeeperId == user.MemberId, ct) ?? throw new NotFound("box");
        box.Open(user.Actor, request.Found, BusinessTime.Day(clock.Now()), clock.Now());
        return Done.It;
    }
}
