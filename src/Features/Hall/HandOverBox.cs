using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Hall;

/// <summary>Another member keeps the box from now on.</summary>
public sealed class HandOverBox(AppDb db, CurrentUser user, Snapshot<Organisation> organisation) : UseCase<HandOverBox.Request, Done>(db)
{
    public sealed record Request(Guid Id, Guid KeeperId);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var box = await Db.BoxFor(user, tree, request.Id, ct);
        if (tree.Member(request.KeeperId) is not { LeftAt: null } keeper || !tree.Covers(user.Sight, keeper.UnitId)) throw new BadInput("keeperId", "box.keeper");
        box.HandTo(keeper.Id);
        return Done.It;
    }
}
