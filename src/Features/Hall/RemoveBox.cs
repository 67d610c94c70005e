using Lindian.Data;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Hall;

/// <summary>The box is taken down; its log stays.</summary>
public sealed class RemoveBox(AppDb db, CurrentUser user, Snapshot<Organisation> organisation, TimeProvider clock) : UseCase<RemoveBox.Request, Done>(db)
{
    public sealed record Request(Guid Id);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var box = await Db.BoxFor(user, await organisation.Get(ct), request.Id, ct);
        box.Remove(clock.Now());
        return Done.It;
    }
}
