namespace Lindian.Domain.Governance;

/// <summary>A norm was put into the process manual. What it says follows as its first revision.</summary>
[EventName("norm.defined")]
public sealed record NormDefined(Guid Id, NormTitle Title) : IEvent;

/// <summary>A norm says something new from a moment on (UTC).</summary>
[EventName("norm.revised")]
public sealed record NormRevised(int Version, DateTime ValidFrom, NormTerms Terms) : IEvent;
