using System.Text.Json;
using static Lindian.Domain.Tests.Defaults;

namespace Lindian.Domain.Tests;

/// <summary>The default files that ship with the product: they refer to each other by code and speak two languages.</summary>
public sealed class DefaultsTests
{
    private static readonly string[] DemandSteps = ["triage", "dispatch", "accept", "reply", "review", "followup", "archive"];

    private static readonly JsonElement[] Norms = Rows(Read(GovernanceFiles + "norms.json").GetProperty("norms"));
    private static readonly JsonElement[] Types = Rows(Read(DemandFiles + "types.json"));
    private static readonly JsonElement Lists = Read(DemandFiles + "lists.json");
    private static readonly Dictionary<string, JsonElement> TypeByCode = Types.ToDictionary(t => Of(t, "code"));

    public static TheoryData<string> Files => [
        GovernanceFiles + "norms.json", GovernanceFiles + "calendar.json", DemandFiles + "types.json", DemandFiles + "keyword-rules.json",
        DemandFiles + "lists.json", DemandFiles + "danger-words.json", DemandFiles + "traditional.json"];

    [Fact]
    public void Thirty_six_norms_stand_in_nine_groups()
    {
        Norms.Length.ShouldBe(36);
        Norms.Select(n => Of(n, "code")).ShouldBeUnique();
        Norms.Select(n => n.GetProperty("group").GetInt32()).Distinct().Order().ShouldBe(Enumerable.Range(1, 9));
        Rows(Read(GovernanceFiles + "norms.json").GetProperty("groups")).Select(g => g.GetProperty("no").GetInt32()).ShouldBe(Enumerable.Range(1, 9));
    }

    [Fact]
    public void Every_type_has_a_known_parent_and_every_leaf_a_norm_with_all_steps()
    {
        Types.Count(t => Of(t, "parent") == "").ShouldBe(8);
        var parents = Types.Select(t => Of(t, "parent")).Where(p => p != "").ToHashSet();
        parents.ShouldBeSubsetOf(TypeByCode.Keys);
        foreach (var leaf in Types.Where(t => !parents.Contains(Of(t, "code"))))
            StepsOf(NormOf(leaf)).ShouldBe(DemandSteps, Of(leaf, "code"));
    }

    [Fact]
    public void Every_reference_to_a_norm_resolves()
    {
        var codes = Norms.Select(n => Of(n, "code")).ToHashSet();
        var used = Types.Concat(Rows(Lists.GetProperty("channels"))).Select(x => Of(x, "norm")).Where(n => n != "");
        used.ToHashSet().ShouldBeSubsetOf(codes);
    }

    [Fact]
    public void Keyword_rules_cover_every_type_of_the_first_two_levels()
    {
        var rules = Rows(Read(DemandFiles + "keyword-rules.json"));
        rules.Select(r => Of(r, "type")).ToHashSet().ShouldBeSubsetOf(TypeByCode.Keys);
        var firstTwo = Types.Where(t => Of(t, "parent") == "" || Of(TypeByCode[Of(t, "parent")], "parent") == "");
        firstTwo.Select(t => Of(t, "code")).ShouldBeSubsetOf(rules.Select(r => Of(r, "type")).ToHashSet());
        rules.SelectMany(r => Rows(r.GetProperty("words"))).Select(w => w.GetString()).ShouldBeUnique();
    }

    [Fact]
    public void Routing_and_templates_name_known_types_departments_and_pools()
    {
        var known = TypeByCode.Keys.Append("any").ToHashSet();
        var rules = Rows(Lists.GetProperty("routingRules"));
        rules.Concat(Rows(Lists.GetProperty("replyTemplates"))).Select(r => Of(r, "type")).ToHashSet().ShouldBeSubsetOf(known);
        var targets = Codes("departments").Select(c => "department:" + c).Concat(Codes("pools").Select(c => "pool:" + c)).Append("primary-manager");
        rules.Select(r => Of(r, "target")).ToHashSet().ShouldBeSubsetOf(targets.ToHashSet());
        Of(rules[^1], "type").ShouldBe("any");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Codes_are_unique_texts_are_in_both_languages_and_confidence_is_graded(string file) => Walk(Read(file), file);

    private static void Walk(JsonElement node, string path)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            Rows(node).Where(x => Of(x, "code") != "").Select(x => Of(x, "code")).ShouldBeUnique(path);
            foreach (var (i, item) in Rows(node).Index()) Walk(item, $"{path}[{i}]");
        }
        if (node.ValueKind != JsonValueKind.Object) return;
        if (HasText(node, "zh") || HasText(node, "en"))
            (Of(node, "zh").Trim() != "" && Of(node, "en").Trim() != "").ShouldBeTrue(path);
        if (node.TryGetProperty("confidence", out var grade)) grade.GetString().ShouldBeOneOf(["A", "B", "C", "D", "X"], path);
        foreach (var part in node.EnumerateObject()) Walk(part.Value, $"{path}.{part.Name}");
    }

    private static string NormOf(JsonElement type) =>
        Of(type, "norm") is { Length: > 0 } norm ? norm
        : TypeByCode.TryGetValue(Of(type, "parent"), out var parent) ? NormOf(parent) : "";

    private static IEnumerable<string> StepsOf(string norm) =>
        Norms.Where(n => Of(n, "code") == norm).SelectMany(n => Rows(n.GetProperty("limits")))
            .Select(l => Of(l, "step")).Distinct().Where(DemandSteps.Contains);

    private static IEnumerable<string> Codes(string list) => Rows(Lists.GetProperty(list)).Select(x => Of(x, "code"));
}
