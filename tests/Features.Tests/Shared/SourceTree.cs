namespace Lindian.Features.Tests.Shared;

/// <summary>The source as text, for guards that read it.</summary>
public static class SourceTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>Path (relative to the root) and content of every file under <c>src</c> with one of these endings.</summary>
    public static IEnumerable<(string Path, string Text)> Files(params string[] endings) =>
        from path in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*", SearchOption.AllDirectories)
        where endings.Any(path.EndsWith) && !path.Contains("node_modules") && !path.Contains("wwwroot")
        select (Path.GetRelativePath(Root, path), File.ReadAllText(path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Lindian.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
