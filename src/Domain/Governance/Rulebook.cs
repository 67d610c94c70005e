namespace Lindian.Domain.Governance;

/// <summary>
/// A set of rules that the supplier edits as data: the type tree, keyword rules, danger words, lists of reasons, routing rules.
/// Every change is a new version with the moment from which it holds; what was decided under a version keeps it. The content
/// is JSON whose shape the area that owns the rulebook checks before it gets here.
/// </summary>
public sealed class Rulebook : Entity
{
    private readonly List<RulebookVersion> versions = [];

    private Rulebook() { }

    /// <summary>As in <c>demand-types</c>.</summary>
    public string Name { get; private set; } = "";
    public IReadOnlyList<RulebookVersion> Versions => InOrder();
    public RulebookVersion Newest => Versions[^1];

    public static Rulebook Begin(string name, string json, DateTime validFrom)
    {
        var book = new Rulebook();
        book.Raise(new RulebookBegun(NewId.Next(), name));
        book.Raise(new RulebookRevised(1, validFrom, json));
        return book;
    }

    /// <summary>Says something new from a moment on. The same content changes nothing.</summary>
    public void Revise(string json, DateTime validFrom, string? why = null)
    {
        if (json == Newest.Json) return;
        if (validFrom < Newest.ValidFrom) throw new RuleBroken("rulebook.valid-from-before-last");
        Raise(new RulebookRevised(Newest.Version + 1, validFrom, json, why));
    }

    public RulebookVersion VersionAt(DateTime moment) => InOrder().FindLast(v => v.ValidFrom <= moment) ?? Versions[0];

    // a database gives rows back in any order
    private List<RulebookVersion> InOrder() => [.. versions.OrderBy(v => v.Version)];

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case RulebookBegun e: (Id, Name) = (e.RulebookId, e.Name); break;
            case RulebookRevised e: versions.Add(new RulebookVersion(e.Version, e.ValidFrom, e.Json, e.Why)); break;
        }
    }
}

/// <summary>One version of a rulebook, as the text that its area reads.</summary>
/// <param name="ValidFrom">UTC.</param>
/// <param name="Why">What the editor gave as the reason.</param>
public sealed record RulebookVersion(int Version, DateTime ValidFrom, string Json, string? Why = null)
{
    public const int LongestReason = 200;
}

[EventName("rulebook.begun")] public sealed record RulebookBegun(Guid RulebookId, string Name) : IEvent;
[EventName("rulebook.revised")] public sealed record RulebookRevised(int Version, DateTime ValidFrom, string Json, string? Why = null) : IEvent;
