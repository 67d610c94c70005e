using System.Text;
using System.Text.Json;

namespace Lindian.Features.Tests.Doors;

/// <summary>Values that fit a schema and, now and then, values that fit nothing: the same for the same seed.</summary>
public sealed class Nonsense(Random random, JsonElement schemas, IReadOnlyList<Guid> known)
{
    private static readonly string[] Literals =
    [
        "null", "true", "-1", "0", "0.1", "1e400", "-0", "65536", "2147483648", "-2147483649", "9007199254740993", "99999999999999999999999999999999",
        "\"\"", "\" \"", "\"x\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u202e\\u0007\\uffff\"", "\"' or 1=1 --\"", "\"<script>alert(1)</script>\"",
        "\"%00%ff\"", "\"../../etc/passwd\"", "\"👨‍👩‍👧‍👦\"", "\"NaN\"", "NaN", "\"1e400\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"0001-01-01T00:00:00+14:00\"",
        "\"2026-13-45\"", "\"24:61\"", "\"00000000-0000-0000-0000-000000000000\"", "[]", "{}", "[null]", "[[]]", "{\"\":{}}", "{\"a\":1,\"a\":2}", "'x'", "undefined",
        Quoted('a', 300), Quoted('电', 5_000), Quoted('9', 100_000), Deep("[", "]", 40), Deep("[", "]", 2_000), Deep("{\"a\":", "}", 200),
    ];

    private static readonly string[] Plain =
    [
        "", " ", "x", "-1", "0", "1e400", "2147483648", "99999999999999999999", "NaN", "null", "\0", "\u202e", "\ufffe", "' or 1=1 --", "\"", "<b>", "../..", "😀", "%", "$[0]", "{}",
        "9999-12-31T23:59:59.9999999Z", "0001-01-01", "2026-13-45", "true,false", new string('a', 300), new string('电', 900), "00000000-0000-0000-0000-000000000000",
    ];

    public bool OneIn(int times) => random.Next(times) == 0;

    public T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    public string Text() => OneIn(3) ? Known().ToString() : Any(Plain);

    public Guid Known() => known.Count == 0 || OneIn(4) ? NewId.Next() : Any(known);

    /// <summary>JSON after the schema; each value is nonsense with this chance.</summary>
    public string Json(JsonElement schema, int oneIn, int depth = 0)
    {
        if (OneIn(oneIn)) return Any(Literals);
        var told = Follow(schema);
        if (told.TryGetProperty("enum", out var names)) return Any([.. names.EnumerateArray()]).GetRawText();
        return TypeOf(told) switch
        {
            "object" => Object(told, oneIn, depth),
            "array" => depth > 6 ? "[]" : $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Json(told.TryGetProperty("items", out var items) ? items : default, oneIn, depth + 1)))}]",
            "integer" or "number" => random.Next(-1, 40).ToString(),
            "boolean" => OneIn(2) ? "true" : "false",
            "string" => String(told),
            _ => Any(Literals),
        };
    }

    private string Object(JsonElement told, int oneIn, int depth)
    {
        if (depth > 6 || !told.TryGetProperty("properties", out var properties)) return "{}";
        return "{" + string.Join(',', properties.EnumerateObject().Where(_ => !OneIn(oneIn)).Select(p => $"{JsonSerializer.Serialize(p.Name)}:{Json(p.Value, oneIn, depth + 1)}")) + "}";
    }

    private string String(JsonElement told) => (told.TryGetProperty("format", out var format) ? format.GetString() : "") switch
    {
        "uuid" => $"\"{Known()}\"",
        "date-time" => "\"2026-11-02T08:00:00Z\"",
        "date" => "\"2026-11-02\"",
        "time" => "\"08:00:00\"",
        _ => Any(["\"家里停电\"", "\"REPAIR-OUTAGE\"", "\"13812340000\"", "\"HOTLINE\"", "\"x\""]),
    };

    private JsonElement Follow(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object) return schemas;
        if (schema.TryGetProperty("$ref", out var name)) return Follow(schemas.GetProperty((name.GetString() ?? "").Split('/')[^1]));
        if (schema.TryGetProperty("oneOf", out var either)) return Follow(either.EnumerateArray().Last());
        return schema;
    }

    private static string TypeOf(JsonElement told)
    {
        if (!told.TryGetProperty("type", out var type)) return "";
        return type.ValueKind == JsonValueKind.String ? type.GetString() ?? "" : type.EnumerateArray().Select(t => t.GetString() ?? "").First(t => t != "null");
    }

    private static string Quoted(char sign, int length) => $"\"{new string(sign, length)}\"";

    private static string Deep(string open, string close, int levels) =>
        new StringBuilder().Insert(0, open, levels).Append('1').Insert(levels * open.Length + 1, close, levels).ToString();
}
