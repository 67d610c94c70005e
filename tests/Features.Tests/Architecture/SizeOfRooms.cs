using System.Reflection;
using Lindian.Data;
using Lindian.Domain.Demands;
using Lindian.Features.Demands;
using Lindian.Features.Tests.Shared;
using Lindian.Host;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Architecture;

/// <summary>Files, methods and constructors stay small enough to be read at one sitting (DESIGN, size).</summary>
public sealed class SizeOfRooms(ITestOutputHelper output)
{
    private const int LongestFile = 200, LongestMethod = 40, MostParameters = 5;

    /// <summary>Nothing else may be larger, and whoever leaves the list never comes back.</summary>
    private static readonly Dictionary<string, string> LargeForAReason = new()
    {
        ["src/Web/field/core/api.types.ts"] = "written by openapi-typescript from our document; read by the compiler",
    },
    ManyForAReason = [];

    private static readonly (string Path, string Text)[] Files =
        [.. SourceTree.Files(".cs", ".ts", ".tsx", ".css", ".cshtml").Where(f => !f.Path.Contains("/obj/") && !f.Path.Contains("/bin/"))];

    [Fact]
    public void No_file_is_longer_than_two_hundred_lines()
    {
        Tell("files", Files.Select(f => Lines(f.Text)));
        var large = Files.Where(f => Lines(f.Text) > LongestFile).Select(f => f.Path).ToList();
        large.Except(LargeForAReason.Keys).ShouldBeEmpty();
        LargeForAReason.Keys.Except(large).ShouldBeEmpty();
    }

    [Fact]
    public void Most_files_are_much_shorter()
    {
        var sizes = Files.Select(f => Lines(f.Text)).Order().ToList();
        sizes[sizes.Count / 2].ShouldBeLessThanOrEqualTo(40);
        sizes[sizes.Count * 9 / 10].ShouldBeLessThanOrEqualTo(90);
    }

    [Fact]
    public void No_method_is_longer_than_forty_lines()
    {
        var methods = Files.Where(f => f.Path.EndsWith(".cs")).SelectMany(f => Rooms.Methods(f.Path, f.Text)).ToList();
        Tell("methods", methods.Select(m => m.Lines));
        methods.Count.ShouldBeGreaterThan(300); // the guard reads what it thinks it reads
        methods.Where(m => m.Lines > LongestMethod).Select(m => $"{m.Path} {m.Name}: {m.Lines}").ShouldBeEmpty();
    }

    [Fact]
    public void No_constructor_of_a_class_takes_more_than_five()
    {
        // a record is the list of what it holds; its parameters are its fields
        var classes = new[] { typeof(Demand), typeof(AppDb), typeof(DemandsFeature), typeof(Serve) }.SelectMany(t => t.Assembly.GetTypes())
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.GetMethod("<Clone>$") is null && t.Namespace?.StartsWith("Lindian") == true && !t.Name.Contains('<'));
        var large = from type in classes
                    from constructor in type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                    where constructor.GetParameters().Length > MostParameters
                    select $"{type.Name}({constructor.GetParameters().Length})";
        large.Except(ManyForAReason.Keys).ShouldBeEmpty();
        ManyForAReason.Keys.Except(large).ShouldBeEmpty();
    }

    private static int Lines(string text) => text.TrimEnd('\n').Split('\n').Length;

    private void Tell(string what, IEnumerable<int> sizes)
    {
        var sorted = sizes.Order().ToList();
        output.WriteLine($"{sorted.Count} {what}: median {sorted[sorted.Count / 2]}, 90 % {sorted[sorted.Count * 9 / 10]}, largest {sorted[^1]}");
    }
}
