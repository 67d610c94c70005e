using Lindian.Data;

namespace Lindian.Features.Shared;

/// <summary>
/// One thing that a new installation needs before it can serve (N-6). Areas register their own as singletons; the guide shows
/// them in order and asks the database whether each is done, so that nobody ticks boxes.
/// </summary>
/// <param name="TextKey">Key of what is to be done; with <c>-hint</c> behind it, the key of how.</param>
/// <param name="Url">Where it is done by hand.</param>
/// <param name="Done">Asks the database, at this moment (UTC).</param>
/// <param name="ImportUrl">Where it is done from a file, if it can be.</param>
public sealed record SetupStep(int Order, string TextKey, string Url, Func<AppDb, DateTime, CancellationToken, Task<bool>> Done, string? ImportUrl = null);
