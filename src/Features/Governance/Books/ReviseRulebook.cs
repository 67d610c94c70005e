using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Maps.Governance;
using Lindian.Domain;
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
    public sealed record Request(string Name, int FromVersion, string Json);

    public sealed record Answer(string Name, int Version, DateTime ValidFrom);

    protected override async Task<Answer> Handle(Request request, CancellationToken ct)
    {
        Limit.Text("json", Longest, request.Json);
        var book = await Db.Rulebooks.SingleOrDefaultAsync(b => b.Name == request.Name, ct) ?? throw new NotFound("rulebook");
        if (book.Newest.Version != request.FromVersion) throw new RuleBroken("stale");
        await CheckShape(request.Name, request.Json, ct);
        book.Revise(request.Json, clock.Now());
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
