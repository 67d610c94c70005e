namespace Lindian.Features.Organization;

/// <summary>Something that may wait for a user; each area registers its own as singletons and the start page shows those that count.</summary>
/// <param name="TextKey">Key of what waits.</param>
/// <param name="Url">Where it waits.</param>
/// <param name="Count">How many wait for the current user of the scope.</param>
public sealed record StartCard(string TextKey, string Url, Func<IServiceProvider, CancellationToken, Task<long>> Count);
