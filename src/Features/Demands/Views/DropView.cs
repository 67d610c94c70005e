using Lindian.Data;
using Lindian.Data.Maps.Demands;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>A member needs one of their own saved views no longer.</summary>
public sealed class DropView(AppDb db, CurrentUser user) : UseCase<DropView.Request, Done>(db)
{
    public sealed record Request(Guid Id);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        Db.SavedViews.Remove(await Db.SavedViews.SingleOrDefaultAsync(v => v.Id == request.Id && v.MemberId == user.MemberId, ct) ?? throw new NotFound("view"));
        return Done.It;
    }
}
