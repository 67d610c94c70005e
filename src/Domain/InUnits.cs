namespace Lindian.Domain;

/// <summary>Something that belongs to units of the organisation: who looks at one of them is told that it changed.</summary>
public interface IInUnits
{
    /// <summary>Community, region and department, as far as it has them.</summary>
    IEnumerable<Guid> UnitIds { get; }
}
