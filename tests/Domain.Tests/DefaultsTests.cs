using System.Text.Json;

namespace Lindian.Domain.Tests;

/// <summary>The default files that ship with the product: they refer to each other by code and speak two languages.</summary>
public sealed class DefaultsTests
{
    private const string Demands = "src/Features/Demands/Defaults/", Governance = "src/Features/Governance/Defaults/";

    private static readonly string[] DemandSteps = ["triage", "dispatch", "accept", "reply", "review", "followup", "archive"];

    private static readonly JsonElement[] Norms = Rows(Read(Governance + "norms.json").GetProperty("norms"));
    private static readonly JsonElement[] Types = Rows(Read(Demands + "types.json"));
    private static readonly JsonElement Lists = Read(Demands + "lists.json");
    private static readonly Dictionary<string, JsonElement> TypeByCode = Types.ToDictionary(t => Text(t, "code"));

    public static TheoryData<string> Files => [
        Governance + "norms.json", Governance + "calendar.json", Demands + "types.json", Demands + "keyword-rules.json",
        Demands + "lists.json", Demands + "danger-words.json", Demands + "traditional.json"];

    [Fact]
    public void Thirty_six_norms_stand_in_nine_groups()
    {
        Norms.Length.ShouldBe(36);
        Norms.Select(n => Text(n, "code")).ShouldBeUnique();
        Norms.Select(n => n.GetProperty("group").GetInt32()).Distinct().Order().ShouldBe(Enumerable.Range(1, 9));
        Rows(Read(Governance + "norms.json").GetProperty("groups")).Select(g => g.GetProperty("no").GetInt32()).ShouldBe(Enumerable.Range(1, 9));
    }

    [Fact]
    public void Every_type_has_a_known_parent_and_every_leaf_a_norm_with_all_steps()
    {
        Types.Count(t => Text(t, "parent") == "").ShouldBe(8);
        var parents = Types.Select(t => Text(t, "parent")).Where(p => p != "").ToHashSet();
        parents.ShouldBeSubsetOf(TypeByCode.Keys);
        foreach (var leaf in Types.Where(t => !parents.Contains(Text(t, "code"))))
            StepsOf(NormOf(leaf)).ShouldBe(DemandSteps, Text(leaf, "code"));
    }

    [Fact]
    public void Every_reference_to_a_norm_resolves()
    {
        var codes = Norms.Select(n => Text(n, "code")).ToHashSet();
        var used = Types.Concat(Rows(Lists.GetProperty("channels"))).Select(x => Text(x, "norm")).Where(n => n != "");
        used.ToHashSet().ShouldBeSubsetOf(codes);
    }

    [Fact]
    public void Keyword_rules_cover_every_type_of_the_first_two_levels()
    {
        var rules = Rows(Read(Demands + "keyword-rules.json"));
        rules.Select(r => Text(r, "type")).ToHashSet().ShouldBeSubsetOf(TypeByCode.Keys);
        var firstTwo = Types.Where(t => Text(t, "parent") == "" || Text(TypeByCode[Text(t, "parent")], "parent") == "");
        firstTwo.Select(t => Text(t, "code")).ShouldBeSubsetOf(rules.Select(r => Text(r, "type")).ToHashSet());
        rules.SelectMany(r => Rows(r.GetProperty("words"))).Select(w => w.GetString()).ShouldBeUnique();
    }

    [Fact]
    public void Routing_and_templates_name_known_types_departments_and_pools()
    {
        var known = TypeByCode.Keys.Append("any").ToHashSet();
        var rules = Rows(Lists.GetProperty("routingRules"));
        rules.Concat(Rows(Lists.GetProperty("replyTemplates"))).Select(r => Text(r, "type")).ToHashSet().ShouldBeSubsetOf(known);
        var targets = Codes("departments").Select(c => "department:" + c).Concat(Codes("pools").Select(c => "pool:" + c)).Append("primary-manager");
        rules.Select(r => Text(r, "target")).ToHashSet().ShouldBeSubsetOf(targets.ToHashSet());
        Text(rules[^1], "type").ShouldBe("any");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Codes_are_unique_texts_are_in_both_languages_and_confidence_is_graded(string file) => Walk(Read(file), file);

    private static void Walk(JsonElement node, string path)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            Rows(node).Where(x => Text(x, "code") != "").Select(x => Text(x, "code")).ShouldBeUnique(path);
            foreach (var (i, item) in Rows(node).Index()) Walk(item, $"{path}[{i}]");
        }
        if (node.ValueKind != JsonValueKind.Object) return;
        if (HasString(node, "zh") || HasString(node, "en"))
            (Text(node, "zh").Trim() != "" && Text(node, "en").Trim() != "").ShouldBeTrue(path);
        if (node.TryGetProperty("confidence", out var grade)) grade.GetString().ShouldBeOneOf(["A", "B", "C", "D", "X"], path);
        foreach (var part in node.EnumerateObject()) Walk(part.Value, $"{path}.{part.Name}");
    }

    private static string NormOf(JsonElement type) =>
        Text(type, "norm") is { Length: > 0 } norm ? norm
        : TypeByCode.TryGetValue(Text(type, "parent"), out var parent) ? NormOf(parent) : "";

    private static IEnumerable<string> StepsOf(string norm) =>
        Norms.Where(n => Text(n, "code") == norm).SelectMany(n => Rows(n.GetProperty("limits")))
            .Select(l => Text(l, "step")).Distinct().Where(DemandSteps.Contains);

    private static IEnumerable<string> Codes(string list) => Rows(Lists.GetProperty(list)).Select(x => Text(x, "code"));

    private static bool HasString(JsonElement node, string name) => node.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.String;

    private static string Text(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && HasString(node, name) ? node.GetProperty(name).GetString()! : "";

    private static JsonElement[] Rows(JsonElement array) => [.. array.EnumerateArray()];

    private static JsonElement Read(string file)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Lindian.slnx"))) root = root.Parent!;
        return JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root.FullName, file))).RootElement;
    }
}
