using Lindian.Data;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Organization;

/// <summary>Import (multipart field <c>file</c>) and export of units and members. Without <c>apply=true</c> an import only tells what it would do.</summary>
public static class ImportEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var admin = api.MapGroup("").WithTags("Organization").RequireAuthorization(Policies.Administrator);
        admin.MapPost("/units/import", async (IFormFile file, UnitTable table, ImportUnits use, CancellationToken ct, bool apply = false) =>
            await use.Run(new(await table.Read(file, ct), apply), ct)).DisableAntiforgery().WithName("ImportUnits"); // Shared/Antiforgery checks every post
        admin.MapPost("/members/import", async (IFormFile file, MemberTable table, ImportMembers use, CancellationToken ct, bool apply = false) =>
            await use.Run(new(await table.Read(file, ct), apply), ct)).DisableAntiforgery().WithName("ImportMembers"); // as above
        admin.MapGet("/units/export", async (UnitTable table, ExportTables export, AccessNotes notes, AppDb db, CancellationToken ct, string format = "csv") =>
            await Noted("export-units", notes, db, await export.Units(format, table, ct), ct)).WithName("ExportUnits");
        admin.MapGet("/members/export", async (MemberTable table, ExportTables export, AccessNotes notes, AppDb db, CancellationToken ct, string format = "csv") =>
            await Noted("export-members", notes, db, await export.Members(format, table, ct), ct)).WithName("ExportMembers");
    }

    private static async Task<IResult> Noted(string what, AccessNotes notes, AppDb db, IResult file, CancellationToken ct)
    {
        notes.Add(what);
        await db.SaveChangesAsync(ct);
        return file;
    }
}
