using Lindian.Features.Shared;

namespace Lindian.Features.Demands;

/// <summary>Why the routing rules chose somebody, in words (D-6).</summary>
public static class RouteWords
{
    public static string Of(Texts texts, string reasonCode, IReadOnlyList<string> values) => reasonCode switch
    {
        // a rule of the supplier's list brings its own words in both languages
        "route.rule" when values is [var zh, var en, ..] => InLanguage.Of(zh, en),
        _ => texts.Get($"case.{reasonCode}", [.. values]),
    };
}
