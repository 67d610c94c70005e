using Lindian.Domain;
using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Governance.Books;

/// <summary>One table of a rulebook, row by row in words.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class BookTablePage(Snapshot<Rulebooks> all, BookWords words, CurrentUser user) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Table { get; set; } = "";

    public Rulebook Book { get; private set; } = null!;
    public BookTable Shape { get; private set; } = null!;
    public IReadOnlyList<BookRow> Rows { get; private set; } = [];
    public BookWords Words => words;
    public bool MayEdit => Shape.MayEdit(user);
    public string Here => $"/manage/governance/rulebooks/{Name}/tables/{Table}";

    public override async Task Load(CancellationToken ct)
    {
        Book = (await all.Get(ct)).Find(Name);
        Shape = words.TablesOf(Name).FirstOrDefault(t => t.Name == Table) ?? throw new NotFound("table");
        await words.Open(ct);
        Rows = BookSheet.Of(Shape, Book.Newest.Json).Rows;
    }
}
