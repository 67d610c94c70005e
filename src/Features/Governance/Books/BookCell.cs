using System.Globalization;
using System.Text.Json.Nodes;
using Lindian.Domain;

namespace Lindian.Features.Governance.Books;

/// <summary>A value of a rulebook as people type it, and back.</summary>
public static class BookCell
{
    private static readonly char[] BetweenWords = ['、', ',', '，', ';', '；', '\n', '\r'];

    public static string Read(JsonNode? row, BookColumn column)
    {
        var value = row is JsonValue ? row : column.Path.Split('.').Aggregate(row, (at, name) => (at as JsonObject)?[name]);
        return value switch
        {
            null => "",
            JsonArray words when column.Kind == CellKind.Words => string.Join('、', words),
            JsonArray pairs => string.Join('\n', pairs.Select(pair => $"{pair?["zh"]} | {pair?["en"]}")),
            _ => value.ToString(),
        };
    }

    /// <summary>Puts what was typed into a row. What is optional and empty is not there.</summary>
    /// <exception cref="BadInput">No number where one is needed.</exception>
    public static void Write(JsonObject row, BookColumn column, string? typed)
    {
        var names = column.Path.Split('.');
        var value = Value(column, (typed ?? "").Trim());
        var holder = row;
        foreach (var name in names[..^1]) holder = holder[name] as JsonObject ?? Begin(holder, name);
        if (value is null && (column.Optional || column.Kind is CellKind.Choice) && names.Length == 1) holder.Remove(names[^1]);
        else holder[names[^1]] = value ?? (column.Kind is CellKind.Number ? null : "");
        if (names.Length > 1 && column.Optional && IsEmpty(row[names[0]])) row.Remove(names[0]);
    }

    /// <summary>The whole row, where a row is one value.</summary>
    public static JsonNode Value(string? typed) => JsonValue.Create((typed ?? "").Trim());

    private static JsonNode? Value(BookColumn column, string typed) => column.Kind switch
    {
        CellKind.Words => new JsonArray([.. typed.Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(w => (JsonNode)w)]),
        CellKind.Pairs => new JsonArray([.. typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => Pair(column, line))]),
        CellKind.Flag => typed == "true" ? true : null,
        _ when typed.Length == 0 => null,
        CellKind.Number => Number(column, typed),
        _ => typed,
    };

    private static JsonObject Pair(BookColumn column, string line)
    {
        var halves = line.Split(['|', '｜'], 2);
        if (halves.Length < 2) throw new BadInput(column.Path, "book.no-pair", line);
        return new JsonObject { ["zh"] = halves[0].Trim(), ["en"] = halves[1].Trim() };
    }

    private static JsonValue Number(BookColumn column, string typed)
    {
        if (!decimal.TryParse(typed, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)) throw new BadInput(column.Path, "book.no-number", typed);
        return number == decimal.Truncate(number) && Math.Abs(number) < int.MaxValue ? JsonValue.Create((int)number) : JsonValue.Create(number);
    }

    private static JsonObject Begin(JsonObject holder, string name)
    {
        var begun = new JsonObject();
        holder[name] = begun;
        return begun;
    }

    private static bool IsEmpty(JsonNode? node) => node switch
    {
        null => true,
        JsonObject inner => inner.All(p => IsEmpty(p.Value)),
        JsonArray list => list.Count == 0,
        _ => node.ToString().Length == 0,
    };
}
