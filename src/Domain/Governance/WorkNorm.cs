namespace Lindian.Domain.Governance;

/// <summary>
/// 工作规范: for one kind of work the responsible role, standard, limits, assisting department and checklist, in versions
/// (seed 003: nine groups, 36 norms). Norms drive clocks and checklists; a case keeps the version under which it was decided.
/// </summary>
public sealed class WorkNorm : Entity
{
    private readonly List<NormVersion> versions = [];

    private WorkNorm() { }

    public string Code { get; private set; } = "";
    public int Group { get; private set; }
    public string NameZh { get; private set; } = "";
    public string NameEn { get; private set; } = "";

    /// <summary>From the first to the newest, by number and by the moment from which they hold.</summary>
    public IReadOnlyList<NormVersion> Versions => InOrder();

    /// <param name="validFrom">UTC; may lie in the past, so that imported history finds a norm.</param>
    /// <exception cref="BadInput">Code, group, names or terms are missing or make no sense.</exception>
    public static WorkNorm Define(NormTitle title, NormTerms terms, DateTime validFrom)
    {
        title.Check();
        terms.Check();
        var norm = new WorkNorm();
        norm.Raise(new NormDefined(NewId.Next(), title));
        norm.Raise(new NormRevised(1, validFrom, terms));
        return norm;
    }

    /// <summary>Says something new from a moment on, never for a time that has passed.</summary>
    /// <exception cref="RuleBroken"><c>norm.valid-from-past</c>, or <c>norm.valid-from-before-last</c>: the newest version must
    /// also be the one that holds last.</exception>
    public void Revise(NormTerms terms, DateTime validFrom, DateTime now)
    {
        terms.Check();
        if (validFrom < now) throw new RuleBroken("norm.valid-from-past");
        if (validFrom < Versions[^1].ValidFrom) throw new RuleBroken("norm.valid-from-before-last", Versions[^1].ValidFrom);
        Raise(new NormRevised(Versions[^1].Version + 1, validFrom, terms));
    }

    /// <summary>The version in force at a moment (UTC).</summary>
    /// <exception cref="RuleBroken"><c>norm.not-in-force</c>: the moment lies before the first version.</exception>
    public NormVersion VersionAt(DateTime moment) =>
        InOrder().FindLast(version => version.ValidFrom <= moment) ?? throw new RuleBroken("norm.not-in-force", Code);

    /// <summary>The version under which something was decided.</summary>
    public NormVersion VersionNumbered(int number) =>
        versions.Find(version => version.Version == number) ?? throw new NotFound($"version {number} of norm {Code}");

    // a database gives rows back in any order
    private List<NormVersion> InOrder() => [.. versions.OrderBy(version => version.Version)];

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case NormDefined defined:
                (Id, (Code, Group, NameZh, NameEn)) = (defined.Id, defined.Title);
                break;
            case NormRevised revised:
                versions.Add(new NormVersion(revised.Version, revised.ValidFrom, revised.Terms));
                break;
            default:
                throw new ArgumentException($"{happened.GetType().Name} does not happen to a norm", nameof(happened));
        }
    }
}
