using System.Text.Json;

namespace Lindian.Host.Demo;

/// <summary>What the demo city is made of: invented names and typical demands, as data.</summary>
public sealed record DemoScript(
    IReadOnlyList<string> Company, IReadOnlyList<DemoRegion> Regions, IReadOnlyList<IReadOnlyList<string>> Departments, string Surnames,
    IReadOnlyList<string> Given, IReadOnlyList<string> Buildings, IReadOnlyList<DemoText> Demands)
{
    public static DemoScript Load()
    {
        using var stream = typeof(DemoScript).Assembly.GetManifestResourceStream("Lindian.Host.Demo.demo.json") ?? throw new InvalidOperationException("demo.json");
        return JsonSerializer.Deserialize<DemoScript>(stream, JsonSerializerOptions.Web) ?? throw new InvalidOperationException("demo.json");
    }

    /// <summary>A name for the n-th person, the same every time.</summary>
    public string Name(int n) => Surnames[n * 7 % Surnames.Length] + Given[n * 5 % Given.Count];
}

public sealed record DemoRegion(string Zh, string En, IReadOnlyList<DemoTeam> Teams);

public sealed record DemoTeam(string Zh, IReadOnlyList<string> Communities, bool Rural = false, bool Remote = false);

public sealed record DemoText(string Type, string Words, string Reply);
