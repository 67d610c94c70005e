using Lindian.Features.Tests.Shared;

namespace Lindian.Browser.Tests.Quality;

/// <summary>The npm packages of this test project.</summary>
internal static class Tools
{
    public static string Path(string inPackages) => System.IO.Path.Combine(SourceTree.Root, "tests/Browser.Tests/node_modules", inPackages);
}
