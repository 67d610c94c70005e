using System.Reflection;
using Lindian.Data;
using Xunit.Sdk;

namespace Lindian.Features.Tests;

/// <summary>
/// Runs a test on SQLite and on PostgreSQL. The town is shared and each test makes its own people and places in it; a test that
/// moves the clock or changes what belongs to all asks for a town of its own.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEveryDatabaseAttribute : DataAttribute
{
    public bool Alone { get; init; }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        Enum.GetValues<Provider>().Select(provider => new object[] { new TownRef(provider, Alone) });
}

/// <summary>Names the town in the test's title; the town itself is built when the test first asks for it.</summary>
public sealed record TownRef(Provider Provider, bool Alone)
{
    public Task<Town> Open() => Alone ? Town.Build(Provider) : Town.Shared(Provider);

    public override string ToString() => Alone ? $"{Provider}, alone" : Provider.ToString();
}
