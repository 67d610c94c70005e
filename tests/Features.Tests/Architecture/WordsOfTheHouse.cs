using System.Text.RegularExpressions;
using Lindian.Features.Tests.Shared;

namespace Lindian.Features.Tests.Architecture;

/// <summary>Words that do not belong into the repository: notes to oneself, names that say nothing, placeholders.</summary>
public sealed partial class WordsOfTheHouse
{
    private static readonly string[] Folders = ["src", "tests", "docs", "deploy", "bench", ".ci"];
    private static readonly string[] Endings = [".cs", ".cshtml", ".ts", ".tsx", ".css", ".sql", ".md", ".json", ".sh", ".csproj", ".props", ".targets"];

    [Fact]
    public void No_note_to_oneself_is_left() => Found(Notes()).ShouldBeEmpty();

    [Fact]
    public void No_machine_path_and_no_address_of_a_registry_is_told() => Found(Machine()).ShouldBeEmpty();

    /// <summary>Where a manager is a person: the 社区客户经理.</summary>
    private static readonly string[] AboutPeople = ["AssignManager", "ReleaseManager"];

    [Fact]
    public void No_type_is_named_after_nothing() =>
        SourceTree.Files(".cs").Where(f => !f.Path.Contains("/obj/"))
            .SelectMany(f => EmptyNames().Matches(f.Text).Where(m => !AboutPeople.Contains(m.Groups["name"].Value)).Select(m => $"{f.Path}: {m.Groups["name"].Value}")).ShouldBeEmpty();

    private static List<string> Found(Regex banned)
    {
        var files = Files().ToList();
        files.Count.ShouldBeGreaterThan(200); // the guard reads what it thinks it reads
        return [.. files.SelectMany(f => banned.Matches(f.Text).Select(m => $"{f.Path}: {m.Value}"))];
    }

    private static IEnumerable<(string Path, string Text)> Files() =>
        from folder in Folders.Select(f => Path.Combine(SourceTree.Root, f)).Where(Directory.Exists)
        from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        let shown = Path.GetRelativePath(SourceTree.Root, path)
        where Endings.Any(path.EndsWith) && !Skipped().IsMatch("/" + shown) && !path.EndsWith(nameof(WordsOfTheHouse) + ".cs")
        select (shown, File.ReadAllText(path));

    [GeneratedRegex(@"/(node_modules|obj|bin|wwwroot|artifacts)/|package-lock\.json|packages\.lock\.json", RegexOptions.ExplicitCapture)]
    private static partial Regex Skipped();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX|WIP|lorem ipsum|NotImplementedException)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Notes();

    [GeneratedRegex(@"(?<![\w.])/(work|home|root|Users)/\w+|https?://[\w.]*(registry|nuget|npmjs|artifactory|pypi)[\w.]*", RegexOptions.ExplicitCapture)]
    private static partial Regex Machine();

    [GeneratedRegex(@"\b(?:class|record|interface|struct)\s+(?<name>\w+(?:Manager|(?<!Tag)Helper|Helpers|Util|Utils|Base|Impl|Mapper|Repository))\b", RegexOptions.ExplicitCapture)]
    private static partial Regex EmptyNames();
}
