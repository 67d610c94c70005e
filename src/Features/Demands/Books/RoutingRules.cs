namespace Lindian.Features.Demands.Books;

/// <summary>One routing rule (D-6) names a type, a place, a time and a target that <see cref="Routing"/> understands.</summary>
internal static class RoutingRules
{
    private static readonly string[] Places = ["any", "urban", "rural", "remote"], Times = ["any", "working", "off-hours"], Targets = ["primary-manager", "department:", "pool:"];

    public static void Check(RoutingRule rule, BookPart part, IReadOnlySet<string> types)
    {
        if (!types.Contains(rule.Type ?? "")) throw part["type"].Wrong("rulebook.unknown", rule.Type ?? "");
        part["place"].OneOf(rule.Place?.ToLowerInvariant(), Places);
        part["when"].OneOf(rule.When, Times);
        Target(rule.Target, part["target"]);
        part["reason"].Both(rule.Reason, BookPart.LongestText);
    }

    private static void Target(string? target, BookPart part)
    {
        var (kind, code) = target?.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? (target[..(colon + 1)], target[(colon + 1)..]) : (target, null);
        part.OneOf(kind, Targets);
        if (kind != Targets[0]) part.Code(code);
    }
}
