using Lindian.Domain;
using Lindian.Domain.Field;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Field;

/// <summary>Photos from phones, piece by piece, as JSON and bytes.</summary>
internal static class AttachmentEndpoints
{
    public sealed record Announced(Guid Id, int Size, string Sha256, string MediaType);

    public static void Map(IEndpointRouteBuilder field)
    {
        var attachments = field.MapGroup("/attachments").WithTags("Field").RequireAuthorization(FieldRoles.Using);
        attachments.MapPost("", async (Announced sent, BeginAttachment run, CancellationToken ct) =>
            TypedResults.Ok(await run.Run(sent.Id, new AttachmentFacts(sent.Size, sent.Sha256, sent.MediaType), ct))).WithName("BeginAttachment");
        attachments.MapPatch("/{id:guid}", Add).WithName("AddPieceOfAttachment");
        attachments.MapGet("/{id:guid}", async (Guid id, Attachments all, CancellationToken ct) => TypedResults.Ok(await all.State(id, ct))).WithName("ReadAttachment");
    }

    private static async Task<Results<Ok<AttachmentState>, ProblemHttpResult>> Add(Guid id, int at, Stream body, AddPiece run, Problems problems, CancellationToken ct)
    {
        try
        {
            return TypedResults.Ok(await run.Run(id, at, await Read(body, ct), ct));
        }
        catch (PieceElsewhere elsewhere)
        {
            var problem = problems.Problem(StatusCodes.Status409Conflict, PieceElsewhere.Code, []);
            problem.Extensions["received"] = elsewhere.Received;
            return TypedResults.Problem(problem);
        }
    }

    /// <exception cref="BadInput">Nothing was sent.</exception>
    /// <exception cref="BadHttpRequestException">413: more than a piece.</exception>
    private static async Task<byte[]> Read(Stream body, CancellationToken ct)
    {
        var piece = new byte[AddPiece.MostBytes + 1];
        var read = await body.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, ct);
        if (read == 0) throw new BadInput("piece", "attachment.piece-wrong");
        return read <= AddPiece.MostBytes ? piece[..read] : throw new BadHttpRequestException("The piece is too large.", StatusCodes.Status413PayloadTooLarge);
    }
}
