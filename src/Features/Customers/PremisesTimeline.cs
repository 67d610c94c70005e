namespace Lindian.Features.Customers;

/// <summary>One thing that happened to a customer or at premises, without personal data.</summary>
/// <param name="Text">In the reader's language.</param>
/// <param name="Url">Where it can be opened, if anywhere.</param>
/// <param name="By">Name of the member who did it.</param>
public sealed record TimelineEntry(DateTime At, string Text, string? Url = null, string? By = null);

/// <summary>What an area has to tell of a customer and of premises (C-5). Each area that has something registers one.</summary>
public interface IPremisesTimeline
{
    /// <summary>The newest entries about either; of a customer also those from before a merge. Who asks has checked their sight.</summary>
    Task<IReadOnlyList<TimelineEntry>> Of(Guid? customerId, Guid? premisesId, int take, CancellationToken ct);
}

/// <summary>The one timeline of all areas together.</summary>
public sealed class PremisesTimeline(IEnumerable<IPremisesTimeline> areas, ReadCustomer customers, CustomerSight sight)
{
    private const int Newest = 50;

    /// <exception cref="Domain.NotFound">Unknown, or out of sight.</exception>
    public async Task<IReadOnlyList<TimelineEntry>> OfCustomer(Guid id, CancellationToken ct) =>
        await All((await sight.Customer(await customers.Stays(id, ct), ct)).Id, null, ct);

    /// <exception cref="Domain.NotFound">Unknown, or out of sight.</exception>
    public async Task<IReadOnlyList<TimelineEntry>> OfPremises(Guid id, CancellationToken ct) => await All(null, (await sight.OnePremises(id, ct)).Id, ct);

    private async Task<IReadOnlyList<TimelineEntry>> All(Guid? customerId, Guid? premisesId, CancellationToken ct)
    {
        var all = new List<TimelineEntry>();
        foreach (var area in areas) all.AddRange(await area.Of(customerId, premisesId, Newest, ct));
        return [.. all.OrderByDescending(e => e.At).Take(Newest)];
    }
}
