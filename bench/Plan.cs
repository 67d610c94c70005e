using System.Globalization;
using Lindian.Data;

namespace Lindian.Bench;

/// <summary>What is measured: how many demands, on which databases, how long each, and where the results go.</summary>
internal sealed record Plan(IReadOnlyList<int> Sizes, IReadOnlyList<Provider> Providers, TimeSpan Time, string Results, string Only, int? FillOnly)
{
    public static Plan Read(string[] args)
    {
        string Option(string name, string usual) => args.FirstOrDefault(a => a.StartsWith($"--{name}=", StringComparison.Ordinal))?[(name.Length + 3)..] ?? usual;
        return new(
            [.. Option("sizes", "10000,1000000").Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture))],
            [.. Option("databases", "Postgres,Sqlite").Split(',').Select(Enum.Parse<Provider>)],
            TimeSpan.FromSeconds(double.Parse(Option("seconds", "5"), CultureInfo.InvariantCulture)),
            Option("results", Path.Combine("bench", "RESULTS.md")), Option("only", ""), Option("fill", "") is { Length: > 0 } fill ? int.Parse(fill, CultureInfo.InvariantCulture) : null);
    }

    public bool Wants(Work work) => work.Name.Contains(Only, StringComparison.Ordinal);
}
