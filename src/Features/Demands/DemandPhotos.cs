using Lindian.Data;
using Lindian.Data.Files;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>A photo as a page shows it.</summary>
public sealed record ShownPhoto(Guid Id, int Width, int Height);

/// <summary>The photos of a demand (P-2). Published: the caller has made sure that whoever asks may see the demand.</summary>
public sealed class DemandPhotos(AppDb db, Vault vault, CurrentUser user)
{
    /// <summary>Whatever stands inside, no browser runs any of it.</summary>
    private const string Harmless = "default-src 'none'; style-src 'none'; frame-ancestors 'none'; sandbox";

    private readonly FileStore files = new(db, vault);

    public async Task<IReadOnlyList<ShownPhoto>> Of(Guid demandId, CancellationToken ct) =>
        [.. (await files.Of(demandId, ct)).Select(f => new ShownPhoto(f.Id, f.Width, f.Height))];

    /// <summary>The picture itself, under the type that its content has.</summary>
    public async Task<IResult> Send(Guid demandId, Guid photoId, HttpContext context, CancellationToken ct)
    {
        var (facts, bytes) = await files.Open(demandId, photoId, ct);
        context.Items[SecurityHeaders.OwnPolicy] = Harmless;
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers.ContentDisposition = $"inline; filename=\"photo.{facts.MediaType["image/".Length..]}\"";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return TypedResults.Bytes(bytes, facts.MediaType);
    }

    /// <summary>The same for a member who sees the demand.</summary>
    public async Task<IResult> SendToStaff(Guid demandId, Guid photoId, HttpContext context, CancellationToken ct) =>
        await db.Visible(user).AnyAsync(d => d.Id == demandId, ct) ? await Send(demandId, photoId, context, ct) : throw new NotFound("demand");

    internal static void Map(IEndpointRouteBuilder demands) => demands
        .MapGet("{id:guid}/photos/{photo:guid}", (Guid id, Guid photo, DemandPhotos photos, HttpContext context, CancellationToken ct) => photos.SendToStaff(id, photo, context, ct))
        .RequireAuthorization(Policies.Staff).WithName("GetDemandPhoto");
}
