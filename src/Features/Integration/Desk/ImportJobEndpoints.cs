using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Integration.Import;
using Lindian.Features.Integration.Tables;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Integration.Desk;

/// <summary>The refused rows of an import as a table to mend and send again. They are personal data, so the download is noted.</summary>
internal static class ImportJobEndpoints
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGroup("/imports").WithTags("Integration").RequireAuthorization(Policies.Administrator)
            .MapGet("/{id:guid}/errors", Errors).WithName("DownloadImportErrors");

    private static async Task<IResult> Errors(Guid id, ImportDesk desk, Texts texts, AppDb db, CurrentUser user, Occasion occasion, CancellationToken ct)
    {
        var job = await desk.Job(id, ct);
        db.AccessLog.Add(new AccessRow { Id = NewId.Next(), At = occasion.ReceivedAt, MemberId = user.MemberId, What = "import-errors", SubjectId = job.Id });
        await db.SaveChangesAsync(ct);
        return TypedResults.Stream(to => TableWriter.Csv(to, ErrorFile.Head, Lines(desk, id, texts), ct), "text/csv; charset=utf-8", $"{Path.GetFileNameWithoutExtension(job.FileName)}-errors.csv");
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Lines(ImportDesk desk, Guid id, Texts texts)
    {
        await foreach (var refusal in desk.Refusals(id))
            foreach (var line in ErrorFile.Lines(refusal, texts)) yield return line;
    }
}
