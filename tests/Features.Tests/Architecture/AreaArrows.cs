using System.Text.RegularExpressions;
using Lindian.Features.Tests.Shared;

namespace Lindian.Features.Tests.Architecture;

/// <summary>An area uses another only along this list, and the list has no circle: what is below never learns what is above.</summary>
public sealed class AreaArrows
{
    /// <summary>Reading and writing CSV and XLSX stands in Integration's folder, and is a tool that knows no area.</summary>
    private const string Tables = "Integration.Tables";

    /// <summary>User, used, and why. Everybody may use Shared, which names no area.</summary>
    private static readonly (string User, string Used, string Why)[] Written =
    [
        ("Governance", "Organization", "who revised a norm, by name"),
        ("Customers", "Organization", "communities and transformer areas stand in the tree of units"),
        ("Customers", "Governance", "erasing keeps to the rules of retention, the log to the business day"),
        ("Demands", "Organization", "owners, communities and who is on duty"),
        ("Demands", "Governance", "norms, calendar and rulebooks give the clocks and lists"),
        ("Demands", "Customers", "who is speaking, found or registered at the door"),
        ("Demands", "Outages", "what is known at the place is told to the clerk and on the case"),
        ("Outages", "Organization", "an outage hits communities, within sight of who announces it"),
        ("Outages", "Governance", "how long ahead it is to be told is a rulebook"),
        ("Outages", "Customers", "transformer areas and premises, and their one timeline"),
        ("Hall", "Organization", "boxes hang in units and are kept by members"),
        ("Hall", "Governance", "a box is opened on the working days of the calendar"),
        ("Tasks", "Organization", "who does it, where, and who answers for a community"),
        ("Tasks", "Governance", "calendar, forms and lists as rulebooks"),
        ("Tasks", "Customers", "whom a task is about; care files that ask for a visit"),
        ("Tasks", "Demands", "a demand that needs a visit becomes a task; finishing it replies"),
        ("Portal", "Demands", "the first door: raise, track, urge, rate"),
        ("Portal", "Outages", "what is off now and soon, before somebody reports it"),
        ("Portal", "Organization", "the community's page names its manager"),
        ("Portal", "Customers", "who raises a demand is a customer, with or without a name"),
        ("Portal", "Governance", "promises shown are those of the norms"),
        ("Visits", "Organization", "communities, managers, and who leads where"),
        ("Visits", "Governance", "the limits of doubt, the kinds of service and the household form are rulebooks"),
        ("Visits", "Customers", "a service belongs to premises and their customer"),
        ("Visits", "Demands", "what a household says goes in by the intake"),
        ("Field", "Organization", "a phone signs on by the proofs of the desk and takes the member's communities along"),
        ("Field", "Governance", "lists and forms of the rulebooks go along; months and days of the business"),
        ("Field", "Customers", "premises of the member's communities, and in full whom a task sends them to"),
        ("Field", "Outages", "what is known to be off in the member's communities"),
        ("Field", "Demands", "what a task is about, and who urged"),
        ("Field", "Tasks", "the member's tasks, their forms and the table of who may do what"),
        ("Field", "Visits", "visits, records and hours of the member, and the time anchor"),
        ("Portal", "Visits", "services done in a community, anonymised, and the receipt of a signature"),
        ("Organization", Tables, "units and members come and go as tables"),
        ("Customers", Tables, "customers and premises come and go as tables"),
        ("Demands", Tables, "demands come and go as tables"),
        ("Integration", Tables, "the verbs of the command line read tables"),
        ("Integration", "Demands", "imports take demands in through the same door as people"),
        ("Integration", "Customers", "imports of customers, premises and accounts"),
        ("Integration", "Organization", "imports of units and members"),
        ("Integration", "Governance", "imports find types and norms by their codes"),
    ];

    private static readonly string[] Areas = [.. Directory.GetDirectories(Path.Combine(SourceTree.Root, "src", "Features")).Select(d => Path.GetFileName(d)!)
        .Except(["obj", "bin", "Shared", "Properties", "wwwroot"]), Tables];

    [Fact]
    public void Go_only_where_the_list_allows()
    {
        var arrows = Arrows().ToList();
        arrows.Count.ShouldBeGreaterThan(5); // the guard reads what it thinks it reads
        arrows.Where(a => a.User == "Shared" || !Written.Any(w => (w.User, w.Used) == (a.User, a.Used))).Select(a => $"{a.User} → {a.Used} in {a.Path}").ShouldBeEmpty();
    }

    [Fact]
    public void Make_no_circle()
    {
        var left = Written.Select(w => (w.User, w.Used)).ToList();
        while (left.RemoveAll(arrow => !left.Any(other => other.User == arrow.Used)) > 0) { }
        left.ShouldBeEmpty();
    }

    /// <summary>The same for the domain: its areas build on each other in one direction.</summary>
    [Fact]
    public void In_the_domain_make_no_circle()
    {
        var left = SourceTree.Files(".cs").Where(f => f.Path.StartsWith("src/Domain/"))
            .SelectMany(f => DomainAreas.Where(area => UsesInDomain(f.Text, area)).Select(area => (User: AreaOf(f.Path), Used: area)))
            .Where(a => a.User.Length > 0 && a.User != a.Used).Distinct().ToList();
        left.ShouldContain(("Demands", "Governance")); // the guard reads what it thinks it reads
        while (left.RemoveAll(arrow => !left.Any(other => other.User == arrow.Used)) > 0) { }
        left.ShouldBeEmpty();
    }

    private static IEnumerable<(string User, string Used, string Path)> Arrows() =>
        (from file in SourceTree.Files(".cs", ".cshtml")
         where file.Path.StartsWith("src/Features/")
         let user = AreaOf(file.Path)
         from area in Areas
         where user.Length > 0 && area != user && Uses(file.Text, area)
         select (user, area, file.Path)).Distinct();

    // in full (Lindian.Features.Customers, Features.Customers) or from the own namespace on (Governance.BusinessTime)
    private static bool Uses(string text, string area) =>
        Regex.IsMatch(text, $@"(?<![\w.])(Lindian\.)?Features\.{area}\b(?!\.T(ests|ables)\b)") || Regex.IsMatch(text, $@"(?<![\w.""/]){area}\.(?!Tables\b)[A-Z]\w*[.(\s]");

    private static readonly string[] DomainAreas = [.. Directory.GetDirectories(Path.Combine(SourceTree.Root, "src", "Domain")).Select(d => Path.GetFileName(d)!).Except(["obj", "bin"])];

    // in full, or from the own namespace on (Organization.Role)
    private static bool UsesInDomain(string text, string area) =>
        Regex.IsMatch(text, $@"(?<![\w.])(Lindian\.)?Domain\.{area}\b") || Regex.IsMatch(text, $@"(?<![\w.""/]){area}\.[A-Z]\w*[.(\s]");

    private static string AreaOf(string path) => path.Split('/') switch
    {
        [_, _, "Integration", "Tables", ..] => Tables,
        { Length: > 3 } parts => parts[2],
        _ => "",
    };
}
