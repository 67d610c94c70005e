using System.Text.Json;
using System.Text.RegularExpressions;
using Lindian.Data.Delivery;
using Lindian.Domain;
using Lindian.Domain.Governance;

namespace Lindian.Features.Demands.Books;

/// <summary>A place in a rulebook that somebody wrote, as <c>$[3].words[0]</c>, and what must hold there. What does not is refused with the place named.</summary>
internal sealed partial record BookPart(string Path)
{
    public const int LongestName = 60, LongestText = 1000, LongestWord = 40;
    private static readonly JsonSerializerOptions Json = new(EventCatalog.Json) { RespectNullableAnnotations = true, AllowDuplicateProperties = false };

    public static BookPart Root { get; } = new("$");

    public BookPart this[int at] => new($"{Path}[{at}]");

    public BookPart this[string name] => new($"{Path}.{name}");

    /// <exception cref="JsonException">Not of this shape.</exception>
    public static T Read<T>(string json)
        where T : class => JsonSerializer.Deserialize<T>(json, Json) ?? throw Root.Wrong("rulebook.missing");

    public BadInput Wrong(string code, params object[] values) => new("json", code, [Path, .. values]);

    public void Text(string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text)) throw Wrong("rulebook.missing");
        if (text.Length > longest) throw Wrong("rulebook.text-too-long", longest);
    }

    public void Both(Bilingual? text, int longest)
    {
        if (text is null) throw Wrong("rulebook.missing");
        this["zh"].Text(text.Zh, longest);
        this["en"].Text(text.En, longest);
    }

    public void Code(string? code)
    {
        if (string.IsNullOrEmpty(code)) throw Wrong("rulebook.missing");
        if (!Codes().IsMatch(code)) throw Wrong("rulebook.code-wrong", code);
    }

    public void OneOf(string? value, params IReadOnlyCollection<string> known)
    {
        if (value is null || !known.Contains(value)) throw Wrong("rulebook.value-unknown", value ?? "", string.Join(", ", known));
    }

    /// <summary>One of an enumeration; a number that means none of them is refused too.</summary>
    public void OneOf<T>(T? value)
        where T : struct, Enum
    {
        if (value is { } given && !Enum.IsDefined(given)) throw Wrong("rulebook.value-unknown", given, string.Join(", ", Enum.GetNames<T>()));
    }

    public void Between(double value, double least, double most)
    {
        if (!(value >= least && value <= most)) throw Wrong("rulebook.out-of-range", value, least, most);
    }

    public void OneCharacter(string? text)
    {
        if (text is not { Length: 1 }) throw Wrong("rulebook.not-one-character", text ?? "");
    }

    /// <summary>The entries of a list with their places; a list that is not there and an entry that is null are refused.</summary>
    public IEnumerable<(T Entry, BookPart Part)> Each<T>(IReadOnlyList<T>? list, bool mayBeEmpty = false)
    {
        if (list is null || (list.Count == 0 && !mayBeEmpty)) throw Wrong("rulebook.missing");
        return list.Select((entry, at) => entry is null ? throw this[at].Wrong("rulebook.missing") : (entry, this[at]));
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{0,39}$")]
    private static partial Regex Codes();
}
