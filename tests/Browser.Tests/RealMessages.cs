using Lindian.Features.Integration.Tables;

namespace Lindian.Browser.Tests;

/// <summary>Real messages for trying, found only where the development data lies beside the checkout.</summary>
internal static class RealMessages
{
    public static IReadOnlyList<string>? Some(int count)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared", "data", "power_zh", "dev.csv") is var file && File.Exists(file)) return Read(file, count);
        return null;
    }

    private static List<string> Read(string file, int count) => TableFile.Read(file, null, CancellationToken.None)
        .Take(count).Select(row => row.Cells["title"] + "\n" + row.Cells["body"]).ToBlockingEnumerable().ToList();
}
