using Lindian.Data;
using Lindian.Data.Maps.Hall;
using Lindian.Domain;
using Lindian.Domain.Hall;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Hall;

/// <summary>Puts up a box or lays out a book and names its keeper; to be opened from today on (H-9).</summary>
public sealed class SetUpBox(AppDb db, CurrentUser user, Snapshot<Organisation> organisation, TimeProvider clock) : UseCase<SetUpBox.Request, SetUpBox.Answer>(db)
{
    private const int LongestPlace = 100;

    public sealed record Request(Guid UnitId, BoxKind Kind, string? Place, Guid KeeperId);

    public sealed record Answer(Guid Id);

    protected override async Task<Answer> Handle(Request request, CancellationToken ct)
    {
        var place = Typed.Required(request.Place, "place", LongestPlace);
        var tree = await organisation.Get(ct);
        if (tree.Unit(request.UnitId) is not { ClosedAt: null } unit || !tree.Covers(user.Sight, unit.Id)) throw new BadInput("unitId", "box.unit");
        if (tree.Member(request.KeeperId) is not { LeftAt: null } keeper || !tree.Covers(user.Sight, keeper.UnitId)) throw new BadInput("keeperId", "box.keeper");
        var box = OpinionBox.SetUp(unit.Id, request.Kind, place, keeper.Id, BusinessTime.Day(clock.Now()));
        Db.OpinionBoxes.Add(box);
        return new Answer(box.Id);
    }
}
