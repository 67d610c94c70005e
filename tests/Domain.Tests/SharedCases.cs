using System.Runtime.CompilerServices;

namespace Lindian.Domain.Tests;

/// <summary>Cases that the tests of the app on the phone read too (<c>tests/shared-cases</c>).</summary>
internal static class SharedCases
{
    public static string Path(string file) => System.IO.Path.Combine(Folder(), file);

    private static string Folder([CallerFilePath] string here = "") => System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here) ?? "", "..", "shared-cases"));
}
