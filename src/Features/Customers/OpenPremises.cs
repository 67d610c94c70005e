using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Domain;
using Lindian.Domain.Customers;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>
/// Writes down a place with a meter (C-1): building in clear, room and numbers sealed under the key of who lives there.
/// Codes: premises.community-unknown, premises.area-unknown, premises.number-wrong, premises.account-taken.
/// </summary>
public sealed class OpenPremises(AppDb db, CustomerSight sight, PremisesDetails details) : UseCase<OpenPremises.Request, OpenPremises.Opened>(db)
{
    /// <param name="Building">Address down to the building; whatever names a flat belongs into the room.</param>
    public sealed record Request(
        Guid CommunityId, string? Building, Guid? CustomerId = null, string? Room = null, string? AccountNumber = null, string? MeterNumber = null, Guid? TransformerAreaId = null);

    public sealed record Opened(Guid Id);

    protected override async Task<Opened> Handle(Request request, CancellationToken ct)
    {
        var building = Typed.Required(request.Building, "building", PremisesDetails.LongestBuilding);
        var clear = PremisesDetails.Typed(request.Room, request.AccountNumber, request.MeterNumber);
        await sight.CheckCommunity(request.CommunityId, ct);
        await CheckArea(Db, request.TransformerAreaId, request.CommunityId, ct);
        Guid? resident = request.CustomerId is { } customer ? await sight.Resident(customer, ct) : null;
        var premises = Premises.Open(NewId.Next(), resident, request.CommunityId, request.TransformerAreaId, building);
        Db.Premises.Add(premises);
        await details.Write(premises, clear, ct);
        return new Opened(premises.Id);
    }

    internal static async Task CheckArea(AppDb db, Guid? areaId, Guid communityId, CancellationToken ct)
    {
        if (areaId is { } id && !await db.TransformerAreas.AnyAsync(a => a.Id == id && a.CommunityId == communityId, ct))
            throw new BadInput("transformerAreaId", "premises.area-unknown");
    }
}
