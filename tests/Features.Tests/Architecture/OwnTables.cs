using System.Text.RegularExpressions;
using Lindian.Features.Tests.Shared;

namespace Lindian.Features.Tests.Architecture;

/// <summary>An area adds to and removes from its own sets only; another area's things change by that area's use cases.</summary>
public sealed partial class OwnTables
{
    /// <summary>A clock belongs to the subject whose step it times: Governance computes, each area keeps the rows of its own subjects.</summary>
    private static readonly string[] ByEveryArea = ["Clocks", "ClockRow"];

    [Fact]
    public void Are_written_by_their_own_area_only()
    {
        var owners = Owners();
        owners["Demands"].ShouldBe("Demands"); // the guard reads what it thinks it reads
        owners.Count.ShouldBeGreaterThan(8);
        var foreign = from file in SourceTree.Files(".cs", ".cshtml")
                      where file.Path.StartsWith("src/Features/")
                      from Match write in Writes().Matches(file.Text)
                      let set = write.Groups["set"].Value
                      where !ByEveryArea.Contains(set) && owners.TryGetValue(set, out var owner) && file.Path.Split('/')[2] != owner
                      select $"{file.Path} writes {owners[set]}'s {set}: {write.Value}";
        foreign.ShouldBeEmpty();
    }

    /// <summary>Sets by the name of the property and by the name of the type, from the extension properties beside the maps.</summary>
    private static Dictionary<string, string> Owners() => (
        from file in SourceTree.Files(".cs")
        where file.Path.StartsWith("src/Data/Maps/") && file.Path.Split('/').Length > 4
        from Match set in Sets().Matches(file.Text)
        from name in new[] { set.Groups["name"].Value, set.Groups["type"].Value }
        where !set.Groups["type"].Value.Contains('.') // look-up tokens belong to nobody's area, they stand beside the vault
        select (name, Area: file.Path.Split('/')[3])).Distinct().ToDictionary(s => s.name, s => s.Area);

    [GeneratedRegex(@"DbSet<(?<type>[\w.]+)> (?<name>\w+) =>")]
    private static partial Regex Sets();

    [GeneratedRegex(@"(?:\.Set<(?<set>\w+)>\(\)|\b[Dd]b\.(?<set>\w+))\s*\.(?:Add|AddRange|AddAsync|Remove|RemoveRange|Update|UpdateRange|Attach)\(|\b[Dd]b\.(?<set>\w+)\b[^;{}]*\.Execute(?:Update|Delete)Async", RegexOptions.ExplicitCapture)]
    private static partial Regex Writes();
}
