using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Maps.Governance;
using Lindian.Domain;
using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Governance.Books;

/// <summary>
/// Puts a new version of a rulebook in force from now on. It must be JSON of the shape that the area which owns the book
/// checks; the same content changes nothing.
/// </summary>
public sealed class ReviseRulebook(AppDb db, IEnumerable<DefaultRulebook> owned, TimeProvider clock) : UseCase<ReviseRulebook.Request, ReviseRulebook.Answer>(db)
{
    private const int Longest = 1_000_000;

    /// <param name="FromVersion">The newest version that the editor saw.</param>
    /// <param name="Why">Told beside the version.</param>
    public sealed record Request(string Name, int FromVersion, string Json, string? Why = null);

    public sealed record Answer(string Name, int Version, DateTime ValidFrom);

    protected override Task<Answer> Handle(Request request, CancellationToken ct) => Publish(request, ct);

    /// <summary>The same within another use case, which saves.</summary>
    internal async Task<Answer> Publish(Request request, CancellationToken ct)
    {
        Limit.Text("json", Longest, request.Json);
        Limit.Text("why", RulebookVersion.LongestReason, request.Why);
        var book = await Db.Rulebooks.SingleOrDefaultAsync(b => b.Name == request.Name, ct) ?? throw new NotFound("rulebook");
        if (book.Newest.Version != request.FromVersion) throw new RuleBroken("stale");
        await CheckShape(request.Name, request.Json, ct);
        book.Revise(request.Json, clock.Now(), string.IsNullOrWhiteSpace(request.Why) ? null : request.Why.Trim());
        return new Answer(book.Name, book.Newest.Version, book.Newest.ValidFrom);
    }

    private async Task CheckShape(string name, string json, CancellationToken ct)
    {
        var norms = await Db.Norms.Select(n => n.Code).ToHashSetAsync(ct);
        try
        {
            using var parsed = JsonDocument.Parse(json);
            owned.FirstOrDefault(b => b.Name == name)?.Check?.Invoke(new(json, await Rulebooks.Read(Db, ct), norms));
        }
        catch (JsonException broken)
        {
            // the line and the path say more than the framework's English sentence
            throw new BadInput("json", "rulebook.not-readable", (broken.LineNumber ?? 0) + 1, broken.Path ?? "$");
        }
    }
}
