using System.Text;
using System.Text.Json;
using Lindian.Domain;
using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Governance.Books;

/// <summary>Rulebooks for programs: read by every member, revised by administrators.</summary>
internal static class RulebookEndpoints
{
    public sealed record VersionLine(int Version, DateTime ValidFrom, int Characters);

    public sealed record Line(string Name, IReadOnlyList<VersionLine> Versions);

    public static void Map(IEndpointRouteBuilder api)
    {
        var books = api.MapGroup("/rulebooks").WithTags("Governance");

        books.MapGet("", async (Snapshot<Rulebooks> all, CancellationToken ct) =>
            TypedResults.Ok((await all.Get(ct)).All.OrderBy(b => b.Name, StringComparer.Ordinal).Select(Of).ToList()))
            .WithName("ListRulebooks").RequireAuthorization(Policies.Staff);

        books.MapGet("/{name}/versions/{version:int}", async (string name, int version, Snapshot<Rulebooks> all, CancellationToken ct) =>
        {
            var found = (await all.Get(ct)).Find(name).Versions.FirstOrDefault(v => v.Version == version) ?? throw new NotFound("version");
            return TypedResults.File(Encoding.UTF8.GetBytes(found.Json), "application/json", $"{name}-{version}.json");
        }).WithName("DownloadRulebook").RequireAuthorization(Policies.Staff);

        books.MapPost("/{name}/versions", async (string name, int fromVersion, JsonElement content, ReviseRulebook revise, CancellationToken ct) =>
            TypedResults.Ok(await revise.Run(new(name, fromVersion, content.GetRawText()), ct)))
            .WithName("ReviseRulebook").RequireAuthorization(Policies.Administrator);
    }

    private static Line Of(Rulebook b) => new(b.Name, [.. b.Versions.Select(v => new VersionLine(v.Version, v.ValidFrom, v.Json.Length))]);
}
