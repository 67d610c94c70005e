using Lindian.Domain;
using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Governance.Books;

/// <summary>The versions of a rulebook, and what one of them changed against the one before.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class RulebookPage(Snapshot<Rulebooks> all, BookWords words) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    public Rulebook Book { get; private set; } = null!;
    public RulebookVersion Shown { get; private set; } = null!;
    public IReadOnlyList<DiffLine> Difference { get; private set; } = [];
    public IReadOnlyList<TableChanges> InWords { get; private set; } = [];
    public IReadOnlyList<BookTable> Tables => words.TablesOf(Name);

    public override async Task Load(CancellationToken ct)
    {
        Book = (await all.Get(ct)).Find(Name);
        Shown = Book.Versions.FirstOrDefault(v => v.Version == (Version ?? Book.Newest.Version)) ?? throw new NotFound("version");
        if (Book.Versions.FirstOrDefault(v => v.Version == Shown.Version - 1) is not { } before) return;
        await words.Open(ct);
        (Difference, InWords) = (LineDiff.Of(before.Json, Shown.Json), words.Changes(Book, before, Shown));
    }
}
