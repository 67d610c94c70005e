namespace Lindian.Data.Signals;

/// <summary>
/// Something changed: the kinds of subject, and the units they belong to. It says what to read again, never what it now is.
/// </summary>
/// <param name="UnitIds">Empty when it may concern anybody.</param>
public sealed record LiveChange(IReadOnlyCollection<string> Kinds, IReadOnlyCollection<Guid> UnitIds)
{
    /// <summary>Something may have been missed: read everything again.</summary>
    public static LiveChange Anything { get; } = new(["*"], []);
}
