using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Demands;

/// <summary>Saved views by JSON; each member has their own.</summary>
internal static class ViewEndpoints
{
    public sealed record Terms(string? Name);

    public static void Map(RouteGroupBuilder demands)
    {
        var views = demands.MapGroup("/views").RequireAuthorization(Policies.Staff);
        views.MapGet("", async (SavedViews mine, CancellationToken ct) => TypedResults.Ok(await mine.Mine(ct))).WithName("ListDemandViews");
        views.MapPost("", async (SaveView.Request sent, SaveView use, CancellationToken ct) => TypedResults.Ok(await use.Run(sent, ct))).WithName("SaveDemandView");
        views.MapPut("/{viewId:guid}", async (Guid viewId, Terms sent, RenameView use, CancellationToken ct) =>
            TypedResults.Ok(await use.Run(new(viewId, sent.Name), ct))).WithName("RenameDemandView");
        views.MapDelete("/{viewId:guid}", async (Guid viewId, DropView use, CancellationToken ct) => TypedResults.Ok(await use.Run(new(viewId), ct))).WithName("DropDemandView");
    }
}
