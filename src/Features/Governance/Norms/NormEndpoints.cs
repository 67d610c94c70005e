using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Governance.Norms;

/// <summary>Norms for programs: read by every member, revised by administrators.</summary>
internal static class NormEndpoints
{
    public sealed record Line(string Code, int Group, string NameZh, string NameEn, int Version, DateTime ValidFrom, bool Unverified);

    public sealed record Shown(string Code, int Group, string NameZh, string NameEn, IReadOnlyList<NormVersion> Versions);

    public sealed record Revision(int FromVersion, NormTerms Terms, DateTime? ValidFrom = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        var norms = api.MapGroup("/norms").WithTags("Governance");

        norms.MapGet("", async (Snapshot<NormBook> book, CancellationToken ct) =>
            TypedResults.Ok((await book.Get(ct)).Norms.OrderBy(n => n.Code, StringComparer.Ordinal).Select(Of).ToList()))
            .WithName("ListNorms").RequireAuthorization(Policies.Staff);

        norms.MapGet("/{code}", async (string code, Snapshot<NormBook> book, CancellationToken ct) =>
            TypedResults.Ok(InFull((await book.Get(ct)).Find(code))))
            .WithName("GetNorm").RequireAuthorization(Policies.Staff);

        norms.MapPost("/{code}/versions", async (string code, Revision sent, ReviseNorm revise, CancellationToken ct) =>
            TypedResults.Created((string?)null, await revise.Run(new(code, sent.FromVersion, sent.ValidFrom?.ToUniversalTime(), sent.Terms), ct)))
            .WithName("ReviseNorm").RequireAuthorization(Policies.Administrator);
    }

    private static Line Of(WorkNorm n) =>
        new(n.Code, n.Group, n.NameZh, n.NameEn, n.Versions[^1].Version, n.Versions[^1].ValidFrom, n.Versions[^1].Unverified);

    private static Shown InFull(WorkNorm n) => new(n.Code, n.Group, n.NameZh, n.NameEn, n.Versions);
}
