using Lindian.Domain;
using Lindian.Domain.Visits;
using Lindian.Features.Demands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Visits.Records;

/// <summary>Service records as JSON, their photos as files.</summary>
internal static class RecordEndpoints
{
    public sealed record Correction(string? Kind, string? Words, string? Reason, IReadOnlyList<SentReading>? Readings = null);
    public sealed record Signature(string? Strokes, Signer Signer = Signer.Customer, string? ShownHash = null, Guid? SignatureId = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        var records = api.MapGroup("/service-records").WithTags("Visits");
        records.MapPost("", async (MakeRecord.Request sent, MakeRecord run, CancellationToken ct) => TypedResults.Ok(await run.Run(sent, ct))).RequireAuthorization(VisitRoles.Visiting).WithName("MakeServiceRecord");
        records.MapGet("/{id:guid}", async (Guid id, RecordCase record, CancellationToken ct) => TypedResults.Ok(await record.Of(id, ct))).RequireAuthorization(VisitRoles.Seeing).WithName("ReadServiceRecord");
        records.MapPut("/{id:guid}", async (Guid id, Correction sent, CorrectRecord run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(id, sent.Kind, sent.Words, sent.Reason, sent.Readings), ct)))
            .RequireAuthorization(VisitRoles.Visiting).WithName("CorrectServiceRecord");
        records.MapPost("/{id:guid}/signature", async (Guid id, Signature sent, SignRecord run, CancellationToken ct) =>
            TypedResults.Ok(await run.Run(new(id, sent.Strokes, sent.Signer, sent.ShownHash, sent.SignatureId), ct))).RequireAuthorization(VisitRoles.Visiting).WithName("SignServiceRecord");
        records.MapGet("/{id:guid}/proof", async (Guid id, RecordCase record, CancellationToken ct) => TypedResults.Ok(await record.Proof(id, ct))).RequireAuthorization(VisitRoles.Seeing).WithName("ReadSignatureProof");
        records.MapPost("/{id:guid}/photos", Upload).RequireAuthorization(VisitRoles.Visiting).DisableAntiforgery().WithName("AddServicePhoto"); // Shared/Antiforgery checks every post
        records.MapDelete("/{id:guid}/photos/{photo:guid}", async (Guid id, Guid photo, RemoveRecordPhoto run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(id, photo), ct)))
            .RequireAuthorization(VisitRoles.Visiting).WithName("RemoveServicePhoto");
        records.MapGet("/{id:guid}/photos/{photo:guid}", async (Guid id, Guid photo, RecordCase record, DemandPhotos photos, HttpContext context, CancellationToken ct) =>
            await photos.Send(await record.HolderOf(photo, id, ct), photo, context, ct)).RequireAuthorization(VisitRoles.Seeing).WithName("GetServicePhoto");
        api.MapGet("/seal-keys", async (SealKeys keys, CancellationToken ct) => TypedResults.Ok(await keys.Public(ct))).WithTags("Visits").AllowAnonymous().WithName("ListSealKeys");
    }

    private static async Task<IResult> Upload(
        Guid id, IFormFile photo, AddRecordPhoto run, CancellationToken ct, [FromForm] DateTimeOffset? takenAt = null, [FromForm] double? latitude = null, [FromForm] double? longitude = null)
    {
        var where = (latitude, longitude) switch
        {
            ({ } north, { } east) => new Place(north, east),
            (null, null) => null,
            _ => throw new BadInput("position", "visit.place-wrong"),
        };
        return TypedResults.Ok(await run.Run(new(id, await SentPhoto.Read(photo, takenAt, where, ct)), ct));
    }
}
