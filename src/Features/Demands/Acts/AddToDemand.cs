using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>补充: the customer or somebody at work on it adds something. Published for the portal.</summary>
public sealed class AddToDemand(DemandDesk desk) : DemandAct<AddToDemand.Request>(desk)
{
    /// <param name="Words">May be missing where photos speak for themselves.</param>
    public sealed record Request(string? Words, Guid? Id = null, int? Version = null, SentPhotos? Photos = null) : IAboutDemand;

    protected override async Task Act(Demand demand, Request request, CancellationToken ct)
    {
        var photos = request.Photos is { All.Count: > 0 } sent ? sent : null;
        if (photos is null || !string.IsNullOrWhiteSpace(request.Words)) demand.AddWords(Desk.By, Desk.Say(demand, request.Words ?? ""));
        if (photos is not null) demand.AddPhotos(Desk.By, await Desk.KeepPhotos(demand.Id, demand.CustomerId, photos, ct));
    }
}
