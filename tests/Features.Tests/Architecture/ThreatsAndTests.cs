using System.Text.RegularExpressions;
using Lindian.Features.Tests.Shared;

namespace Lindian.Features.Tests.Architecture;

/// <summary>The threat model promises a test for each line; this finds them.</summary>
public sealed partial class ThreatsAndTests
{
    [Fact]
    public void Each_line_of_the_threat_model_names_a_test_that_exists()
    {
        var lines = File.ReadAllLines(Path.Combine(SourceTree.Root, "docs/threat-model.md")).Where(l => l.StartsWith('|')).Skip(2).ToList();
        lines.Count.ShouldBeGreaterThan(15);
        var tests = typeof(ThreatsAndTests).Assembly.GetTypes().SelectMany(t => t.GetMethods().Select(m => $"{t.Name}.{m.Name}")).ToHashSet();
        lines.Where(l => !Named().IsMatch(l)).ShouldBeEmpty();
        lines.SelectMany(l => Named().Matches(l)).Select(m => m.Groups["test"].Value).Where(t => !tests.Contains(t)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"`(?<test>\w+\.\w+)`")]
    private static partial Regex Named();
}
