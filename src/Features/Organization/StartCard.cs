namespace Lindian.Features.Organization;

/// <summary>Something that may wait for a user, shown on the start page.</summary>
/// <param name="TextKey">Key of what waits.</param>
/// <param name="Url">The list that shows exactly what is counted.</param>
/// <param name="Policy">Who does not meet this policy does not see the card.</param>
public sealed record StartCard(string TextKey, string Url, string Policy);

/// <summary>The cards of an area, which registers them as a singleton. They are counted together, so that many cards cost no more queries than one.</summary>
/// <param name="Count">How much waits for the current user of the scope behind each of these cards, in their order; null for more than 1,000.</param>
/// <param name="First">What to begin with, of the lists behind these cards, none of which is empty; null when nothing presses.</param>
public sealed record StartCards(
    IReadOnlyList<StartCard> Cards, Func<IServiceProvider, IReadOnlyList<StartCard>, CancellationToken, Task<IReadOnlyList<int?>>> Count,
    Func<IServiceProvider, IReadOnlyList<StartCard>, CancellationToken, Task<StartList?>>? First = null);

/// <summary>The head of a list on the start page.</summary>
/// <param name="Url">The whole list.</param>
/// <param name="Partial">Path of the view that draws the model.</param>
public sealed record StartList(string Url, string Partial, object Model);
