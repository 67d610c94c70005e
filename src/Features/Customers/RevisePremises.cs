using Lindian.Data;
using Lindian.Features.Shared;

namespace Lindian.Features.Customers;

/// <summary>
/// Puts right what is known of premises. A sealed field that was left out stays as it was, an empty one is taken away.
/// Codes: as <see cref="OpenPremises"/>.
/// </summary>
public sealed class RevisePremises(AppDb db, CustomerSight sight, PremisesDetails details) : UseCase<RevisePremises.Request, Done>(db)
{
    public sealed record Request(
        Guid PremisesId, Guid CommunityId, string? Building, string? Room = null, string? AccountNumber = null, string? MeterNumber = null, Guid? TransformerAreaId = null);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var building = Typed.Required(request.Building, "building", PremisesDetails.LongestBuilding);
        var typed = PremisesDetails.Typed(request.Room, request.AccountNumber, request.MeterNumber);
        var premises = await sight.OnePremises(request.PremisesId, ct);
        await sight.CheckCommunity(request.CommunityId, ct);
        await OpenPremises.CheckArea(Db, request.TransformerAreaId, request.CommunityId, ct);
        var known = await details.Read(premises, ct);
        premises.Revise(request.CommunityId, request.TransformerAreaId, building);
        var now = new PremisesDetails.Clear(
            request.Room is null ? known.Room : typed.Room,
            request.AccountNumber is null ? known.Account : typed.Account,
            request.MeterNumber is null ? known.Meter : typed.Meter);
        if (now != known) await details.Write(premises, now, ct);
        else await Db.Index(PremisesDetails.SearchKind, premises.Id, premises.Building, ct);
        return Done.It;
    }
}
