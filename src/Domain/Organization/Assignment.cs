namespace Lindian.Domain.Organization;

/// <summary>A manager's answer for one community, from a time to a time (O-3).</summary>
public sealed class Assignment
{
    private Assignment() { }

    internal Assignment(Guid unitId, int number, Guid memberId, bool primary, DateTime from) =>
        (UnitId, Number, MemberId, Primary, From) = (unitId, number, memberId, primary, from);

    public Guid UnitId { get; private set; }

    /// <summary>Counts the assignments of one community, ended ones too.</summary>
    public int Number { get; private set; }

    public Guid MemberId { get; private set; }
    public bool Primary { get; private set; }
    public DateTime From { get; private set; }
    public DateTime? To { get; private set; }

    public bool Covers(DateTime at) => From <= at && (To is null || at < To);

    /// <summary>Not over at that time, whether or not it has begun.</summary>
    internal bool OpenAt(DateTime at) => To is null || To > at;

    internal void End(DateTime at) => To = at;
}
