using Lindian.Data;
using Lindian.Data.Maps.Demands;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>A member gives one of their own saved views another name.</summary>
public sealed class RenameView(AppDb db, CurrentUser user, ViewName names) : UseCase<RenameView.Request, Done>(db)
{
    public sealed record Request(Guid Id, string? Name);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var view = await Db.SavedViews.SingleOrDefaultAsync(v => v.Id == request.Id && v.MemberId == user.MemberId, ct) ?? throw new NotFound("view");
        view.Name = await names.Checked(request.Name, view.Id, ct);
        return Done.It;
    }
}
