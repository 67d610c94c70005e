using Xunit.Abstractions;
using Xunit.Sdk;

namespace Lindian.Features.Tests;

/// <summary>Real data that is no part of the repository: the folder shared/data beside it or above it.</summary>
public static class SharedData
{
    public static string? Folder { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory));

    public static string File(params string[] path) => Path.Combine([Folder ?? throw new DirectoryNotFoundException("shared/data"), .. path]);

    private static string? Above(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "shared", "data"))) return Path.Combine(folder.FullName, "shared", "data");
        }
        return null;
    }
}

/// <summary>A theory on shared data. Where the folder is not, there is no such test: it is neither skipped nor failed.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Lindian.Features.Tests.WhereSharedDataIsDiscoverer", "Lindian.Features.Tests")]
public sealed class WhereSharedDataIsAttribute : TheoryAttribute;

public sealed class WhereSharedDataIsDiscoverer(IMessageSink messages) : TheoryDiscoverer(messages)
{
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        SharedData.Folder is null ? [] : base.Discover(discoveryOptions, testMethod, theoryAttribute);
}
