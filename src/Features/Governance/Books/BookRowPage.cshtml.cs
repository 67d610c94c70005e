using Lindian.Domain;
using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Governance.Books;

/// <summary>One row of a rulebook in a form: what it says, where it stands, why it changes. What somebody else saved meanwhile is shown, and what was typed stays.</summary>
[Authorize(Policy = "roles:Administrator,Dispatcher")]
public sealed class BookRowPage(Snapshot<Rulebooks> all, BookWords words, ReviseRow revise, CurrentUser user, Texts texts) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Table { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Values { get; set; } = [];

    [BindProperty]
    public int? Place { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public int FromVersion { get; set; }

    public BookTable Shape { get; private set; } = null!;
    public BookRow? Row { get; private set; }
    public string? Says { get; private set; }
    public IReadOnlyList<TableChanges> Meanwhile { get; private set; } = [];

    public string FormUrl => $"{TableUrl}/row{(Key is null ? "?" : $"?key={Uri.EscapeDataString(Key)}&")}handler=";
    public string TableUrl => $"/manage/governance/rulebooks/{Name}/tables/{Table}";

    public override async Task Load(CancellationToken ct)
    {
        var book = (await all.Get(ct)).Find(Name);
        Shape = words.TablesOf(Name).FirstOrDefault(t => t.Name == Table && t.MayEdit(user)) ?? throw new NotFound("table");
        await words.Open(ct);
        Row = BookSheet.Of(Shape, book.Newest.Json).Find(Key);
        Says = Row is null ? null : words.Say(Shape, Row.Node);
        if (FromVersion == 0 && Key is not null && Row is null) throw new NotFound("row");
        if (FromVersion == 0) Place = Row?.Place ?? (Shape.FirstDecides ? 1 : null);
        foreach (var column in Shape.Columns) Values.TryAdd(column.Path, Begun(column));
        SeeMeanwhile(book);
    }

    public Task<IActionResult> OnPostAsync() => Save(Values);

    public Task<IActionResult> OnPostRemoveAsync() => Save(null);

    /// <summary>What may be chosen, with the present value even if it is known no more.</summary>
    public IEnumerable<SelectListItem> OptionsOf(BookColumn column)
    {
        var options = words.OptionsOf(column).Select(o => new SelectListItem(o.Said, o.Code)).ToList();
        if (Values.GetValueOrDefault(column.Path) is { Length: > 0 } now && !options.Exists(o => o.Value == now)) options.Add(new(now, now));
        return column.Optional ? options.Prepend(new(texts["book.inherited"], "")) : options;
    }

    private async Task<IActionResult> Save(Dictionary<string, string?>? values)
    {
        try
        {
            await revise.Run(new(Name, Table, FromVersion, Key, Place, values, Why), Ct);
            return Redirect($"{TableUrl}{(values is null || Key is null ? "" : "#row-" + Key)}");
        }
        catch (BadInput wrong) when (ColumnOf(wrong) is { } column)
        {
            var told = wrong.Values is [string path, ..] && path.StartsWith('$') ? [texts[column.Label], .. wrong.Values.Skip(1)] : wrong.Values;
            throw new BadInput($"Values[{column.Path}]", wrong.Code, [.. told]);
        }
    }

    private string? Begun(BookColumn column) =>
        Row is { } row ? BookCell.Read(row.Node, column) : column.Path == BookTable.Parent && Request.Query["parent"] is [{ } parent] ? parent : "";

    // the area tells a place in the document, the form has a field with a name
    private BookColumn? ColumnOf(BadInput wrong)
    {
        var columns = words.TablesOf(Name).First(t => t.Name == Table).Columns;
        if (wrong.Values is not [string path, ..] || !path.StartsWith('$')) return columns.FirstOrDefault(c => c.Path == wrong.Field);
        var place = path[(path.IndexOf(']', StringComparison.Ordinal) + 1)..].TrimStart('.');
        return columns is [var only] ? only : columns.Where(c => place.StartsWith(c.Path, StringComparison.Ordinal)).MaxBy(c => c.Path.Length);
    }

    private void SeeMeanwhile(Rulebook book)
    {
        if (FromVersion != 0 && FromVersion != book.Newest.Version && book.Versions.FirstOrDefault(v => v.Version == FromVersion) is { } seen)
            Meanwhile = words.Changes(book, seen, book.Newest);
        FromVersion = book.Newest.Version;
        ModelState.Remove(nameof(FromVersion)); // the next save is made knowing what was shown
    }
}
