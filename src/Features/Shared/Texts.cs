using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Lindian.Features.Shared;

/// <summary>
/// Every text a user sees, in Chinese and English side by side, from the <c>*.texts.json</c> file of each area. Answers in
/// the language of the request (<see cref="CultureInfo.CurrentUICulture"/>); Chinese unless that is English.
/// </summary>
public sealed class Texts
{
    private readonly FrozenDictionary<string, string[]> entries;
    private readonly bool strict;

    /// <param name="strict">An unknown key throws (development, tests); otherwise the key itself is shown.</param>
    /// <exception cref="InvalidOperationException">Two files define one key, or an entry lacks a language.</exception>
    public Texts(IEnumerable<KeyValuePair<string, string[]>> entries, bool strict)
    {
        var all = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (key, languages) in entries)
        {
            if (languages is not [{ Length: > 0 }, { Length: > 0 }])
                throw new InvalidOperationException($"Text '{key}' needs a Chinese and an English wording.");
            if (!all.TryAdd(key, languages))
                throw new InvalidOperationException($"Text '{key}' is defined twice.");
        }

        this.entries = all.ToFrozenDictionary(StringComparer.Ordinal);
        this.strict = strict;
    }

    public IReadOnlyCollection<string> Keys => entries.Keys;

    public string this[string key] => Find(key);

    /// <summary>The text with its placeholders <c>{0}</c>, <c>{1}</c> … filled in.</summary>
    public string Get(string key, params object[] values) =>
        string.Format(CultureInfo.CurrentCulture, Find(key), values);

    /// <summary>What to tell a user about a refusal: the text of code <c>demand.not-owner</c> is <c>error.demand.not-owner</c>.</summary>
    public string Error(string code, params IEnumerable<object> values) => Get($"error.{code}", [.. values]);

    /// <summary>Chinese and English, for what people may have written in either.</summary>
    public IReadOnlyList<string> Wordings(string key) => entries[key];

    public bool Has(string key) => entries.ContainsKey(key);

    /// <summary>All <c>*.texts.json</c> files embedded in an assembly, entry by entry.</summary>
    public static IEnumerable<KeyValuePair<string, string[]>> EmbeddedIn(Assembly assembly) =>
        from name in assembly.GetManifestResourceNames()
        where name.EndsWith(".texts.json", StringComparison.Ordinal)
        from entry in Read(assembly, name)
        select entry;

    private static List<KeyValuePair<string, string[]>> Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name);
        using var file = JsonDocument.Parse(stream ?? throw new InvalidOperationException(name));
        return [.. file.RootElement.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Languages(entry.Value)))];
    }

    private static string[] Languages(JsonElement wording) =>
        [.. wording.EnumerateArray().Select(text => text.GetString() ?? "")];

    private string Find(string key)
    {
        if (entries.TryGetValue(key, out var languages))
            return languages[CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? 1 : 0];
        return strict ? throw new KeyNotFoundException($"No text for '{key}'.") : key;
    }
}
