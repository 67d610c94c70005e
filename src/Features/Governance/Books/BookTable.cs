using System.Globalization;
using Lindian.Domain.Organization;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Governance.Books;

/// <summary>How a cell of a rulebook is written in a form. <c>Pairs</c> are lines of “中文 | English”, <c>Words</c> a list set apart by commas.</summary>
public enum CellKind { Text, Long, Number, Flag, Choice, Words, Pairs }

/// <summary>A value that may be chosen, with the words for it.</summary>
public sealed record BookOption(string Code, string Zh, string En)
{
    public string Said => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? En : Zh;
}

/// <summary>What the choices of a column may be taken from.</summary>
public sealed record BookSources(Rulebooks Books, NormBook Norms, Organisation Tree, Texts Texts);

/// <summary>One column of a table in a rulebook.</summary>
/// <param name="Path">Where the value stands in a row, as in <c>reason.zh</c>.</param>
public sealed record BookColumn(string Path, CellKind Kind = CellKind.Text)
{
    public Func<BookSources, IEnumerable<BookOption>>? Options { get; init; }

    public bool Optional { get; init; }

    /// <summary>Whether the list of rows shows it; the form always does.</summary>
    public bool Shown { get; init; } = true;

    /// <summary>Text key.</summary>
    public string Label => "book." + Path;
}

/// <summary>
/// A list inside a rulebook that people edit row by row in a form instead of as JSON. Rows with a <c>code</c> are known by it
/// and never lose it; rows with a <c>parent</c> make a tree.
/// </summary>
/// <param name="Name">The property that holds the list, or <see cref="Whole"/> when the book is the list.</param>
public sealed record BookTable(string Name, IReadOnlyList<BookColumn> Columns)
{
    public const string Whole = "rows", Code = "code", Parent = "parent";

    /// <summary>Text key of a sentence that says a row in words, with the cells as {0}, {1} …; without it the cells are shown.</summary>
    public string? Sentence { get; init; }

    /// <summary>The page on which the rules can be tried with a text.</summary>
    public string? TryAt { get; init; }

    /// <summary>The first row that fits decides, so that a new one is offered the first place.</summary>
    public bool FirstDecides { get; init; }

    /// <summary>Dispatchers keep this list too, and not administrators alone.</summary>
    public bool ByDispatchers { get; init; }

    /// <summary>A row is a value by itself, as in a list of words.</summary>
    public bool OfValues { get; init; }

    public bool HasCodes => Columns.Any(c => c.Path == Code);

    public bool IsTree => Columns.Any(c => c.Path == Parent);

    /// <summary>Text key of its name; the list that is the whole book has the name of the book.</summary>
    public string TitleIn(string book) => Name == Whole ? $"rulebook.{book}" : $"book.table.{Name}";

    public bool MayEdit(CurrentUser user) => user.Is(Role.Administrator) || (ByDispatchers && user.Is(Role.Dispatcher));
}
