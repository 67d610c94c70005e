using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Organization;

/// <summary>The tree by JSON: read by all staff as far as they see, changed by administrators.</summary>
public static class UnitEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var read = api.MapGroup("/units").WithTags("Organization").RequireAuthorization(Policies.Staff);
        read.MapGet("", (UnitBook book, CancellationToken ct, bool closed = false) => book.Tree(closed, ct)).WithName("ListUnits");
        read.MapGet("/{id:guid}", (Guid id, UnitBook book, CancellationToken ct) => book.Unit(id, ct)).WithName("GetUnit");
        read.MapGet("/{id:guid}/qr.svg", async (Guid id, CommunityCode code, HttpRequest request, CancellationToken ct) =>
            TypedResults.Text(await code.Svg(id, request, ct), "image/svg+xml")).WithName("GetCommunityCode");

        var write = api.MapGroup("/units").WithTags("Organization").RequireAuthorization(Policies.Administrator);
        write.MapPost("", (OpenUnit.Request sent, OpenUnit use, CancellationToken ct) => use.Run(sent, ct)).WithName("OpenUnit");
        write.MapPut("/{id:guid}", (Guid id, ReviseUnit.Terms sent, ReviseUnit use, CancellationToken ct) => use.Run(new(id, sent), ct)).WithName("ReviseUnit");
        write.MapPost("/{id:guid}/place", (Guid id, MoveUnit.Place sent, MoveUnit use, CancellationToken ct) => use.Run(new(id, sent), ct)).WithName("MoveUnit");
        write.MapPost("/{id:guid}/closing", (Guid id, CloseUnit use, CancellationToken ct) => use.Run(new(id), ct)).WithName("CloseUnit");
        write.MapPost("/{id:guid}/managers", (Guid id, AssignManager.Terms sent, AssignManager use, CancellationToken ct) => use.Run(new(id, sent), ct)).WithName("AssignManager");
        write.MapDelete("/{id:guid}/managers/{memberId:guid}", (Guid id, Guid memberId, ReleaseManager use, CancellationToken ct) => use.Run(new(id, memberId), ct)).WithName("ReleaseManager");
    }
}
