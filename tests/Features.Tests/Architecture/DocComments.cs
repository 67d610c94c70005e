using System.Xml.Linq;
using Lindian.Domain.Demands;
using Lindian.Features.Demands;
using Lindian.Features.Shared;

namespace Lindian.Features.Tests.Architecture;

/// <summary>Every use case and every type of the domain says what it is for, in the documentation that the build writes.</summary>
public sealed class DocComments
{
    [Fact]
    public void Stand_on_every_type_of_the_domain() => Bare(typeof(Demand), t => t.IsPublic && !t.IsAssignableTo(typeof(IEvent))).ShouldBeEmpty();

    [Fact]
    public void Stand_on_every_use_case_and_feature() => Bare(typeof(DemandsFeature), t => t.IsPublic && (IsUseCase(t) || t.Name.EndsWith("Feature"))).ShouldBeEmpty();

    private static List<string> Bare(Type one, Func<Type, bool> wanted)
    {
        var documented = XDocument.Load(Path.ChangeExtension(one.Assembly.Location, ".xml")).Descendants("member")
            .Where(m => m.Element("summary") is { } summary && summary.Value.Trim().Length >= 3).Select(m => (string?)m.Attribute("name")).ToHashSet();
        documented.Count.ShouldBeGreaterThan(50); // the guard reads what it thinks it reads
        var types = one.Assembly.GetTypes().Where(t => t.Namespace?.StartsWith("Lindian") == true && !t.Name.Contains('<')).Where(wanted).ToList();
        types.Count.ShouldBeGreaterThan(20);
        return [.. types.Select(t => t.FullName!.Replace('+', '.')).Where(name => !documented.Contains("T:" + name))];
    }

    private static bool IsUseCase(Type? type)
    {
        for (; type is not null; type = type.BaseType)
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(UseCase<,>)) return true;
        return false;
    }
}
