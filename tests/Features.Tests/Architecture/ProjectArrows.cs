using System.Reflection;
using System.Xml.Linq;
using Lindian.Data;
using Lindian.Domain.Demands;
using Lindian.Features.Demands;
using Lindian.Features.Tests.Shared;
using Lindian.Host;

namespace Lindian.Features.Tests.Architecture;

/// <summary>Host → Features → Data → Domain → nothing (DESIGN, the house).</summary>
public sealed class ProjectArrows
{
    private static readonly Assembly Domain = typeof(Demand).Assembly, Data = typeof(AppDb).Assembly, Features = typeof(DemandsFeature).Assembly, Program = typeof(Serve).Assembly;

    [Fact]
    public void The_domain_knows_nothing_but_the_language() =>
        Uses(Domain).Where(name => !name.StartsWith("System.") && name is not ("netstandard" or "mscorlib" or "System")).ShouldBeEmpty();

    [Fact]
    public void The_domain_names_no_package_and_no_project() =>
        References("Domain").ShouldBeEmpty();

    [Fact]
    public void Data_knows_neither_features_nor_host()
    {
        Uses(Data).ShouldContain(NameOf(Domain)); // the guard reads what it thinks it reads
        Uses(Data).Intersect([NameOf(Features), NameOf(Program)]).ShouldBeEmpty();
        References("Data").Where(r => r.EndsWith(".csproj")).ShouldBe([@"..\Domain\Lindian.Domain.csproj"]);
    }

    [Fact]
    public void Features_do_not_know_the_host()
    {
        Uses(Features).ShouldContain(NameOf(Data));
        Uses(Features).ShouldNotContain(NameOf(Program));
        References("Features").Where(r => r.EndsWith(".csproj")).ShouldBe([@"..\Data\Lindian.Data.csproj"]);
    }

    private static string NameOf(Assembly assembly) => assembly.GetName().Name!;

    private static IEnumerable<string> Uses(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    // a reference that no code uses yet is dropped by the compiler, so the project files are read too
    private static IEnumerable<string> References(string project) =>
        XDocument.Load(Path.Combine(SourceTree.Root, "src", project, $"Lindian.{project}.csproj")).Descendants()
            .Where(e => e.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference" or "Reference")
            .Select(e => (string?)e.Attribute("Include") ?? "");
}
