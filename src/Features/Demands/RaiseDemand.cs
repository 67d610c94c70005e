using System.Globalization;
using Lindian.Data;
using Lindian.Data.Maps.Demands;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Text;
using Lindian.Features.Customers;
using Lindian.Features.Shared;

namespace Lindian.Features.Demands;

/// <summary>
/// Takes a demand in, from any channel (D-1): registers who speaks, finds the place, looks for danger, suggests a type, and
/// gives back the number, the tracking code and the first responder to tell the customer (D-2). Published.
/// </summary>
public sealed class RaiseDemand(DemandDesk desk, CustomerDesk customers, DemandPlaces places, Counters counters, Snapshot<DemandRules> rules)
    : UseCase<RaiseDemand.Request, RaiseDemand.Receipt>(desk.Db)
{
    /// <param name="RaisedAt">UTC, when the customer said it; now if it is being said.</param>
    /// <param name="ExternalId">The number in another system; a second demand with it is the same one.</param>
    public sealed record Request(
        string Words, string Channel, Contact Contact, Guid? CommunityId = null, string? ExternalId = null, DateTime? RaisedAt = null,
        SentPhotos? Photos = null);

    public sealed record Receipt(Guid Id, string Number, string TrackingCode, bool Danger, string? SuggestedType, Guid? FirstResponderId);

    public const string Counter = "demand";

    protected override async Task<Receipt> Handle(Request request, CancellationToken ct)
    {
        var book = await rules.Get(ct);
        if (!book.Choices.Channels.Any(c => c.Code == request.Channel)) throw new BadInput("channel", "demand.channel-unknown", request.Channel);
        var raisedAt = request.RaisedAt ?? desk.Now;
        if (raisedAt > desk.Now.AddMinutes(5)) throw new BadInput("raisedAt", "demand.raised-in-the-future");
        var customer = await customers.FindOrRegister(request.Contact, ct);
        var place = await places.Of(request.Contact.PremisesId, request.CommunityId, ct);
        var (id, serial, nonce) = (NewId.Next(), await counters.Next(Db, Counter, ct), Lot.Draw());
        var words = desk.Say(id, customer, request.Words);
        var demand = Receiving.Receive(new Intake(
            id, Number(serial, raisedAt), TrackingCode.Draw(), request.Channel, customer, request.Contact.PremisesId, place, words,
            book.DangerWords.Find(request.Words) is not null, FirstResponder, request.ExternalId, Lot.Commit(nonce), raisedAt), serial);
        Suggest(demand, book, book.Suggest(request.Words));
        if (request.Photos is { All.Count: > 0 } photos) demand.ComesWith(desk.By, await desk.KeepPhotos(id, customer, photos, ct));
        Db.Demands.Add(demand);
        Db.LotNonces.Add(new LotNonce { DemandId = id, Nonce = nonce });
        Db.Search.Add(new SearchRow { SubjectId = id, Kind = "demand", Serial = serial, Tokens = Bigrams.Index(Redaction.Of(request.Words)) });
        return new Receipt(id, demand.Number, demand.TrackingCode, demand.Danger, demand.SuggestedTypeCode, demand.FirstResponderId);
    }

    private Guid? FirstResponder => desk.By.Kind == ActorKind.Member ? desk.By.Id : null;

    internal static void Suggest(Demand demand, DemandRules book, Suggestion? suggested)
    {
        if (suggested is not { } hint) return;
        var type = book.Upwards(hint.TypeCode).ToList();
        var best = hint.Best is { } named ? Enum.Parse<Best>(named) : type.FirstOrDefault(t => t.Best is not null)?.Best ?? Best.Basic;
        var priority = hint.Priority is { } urgency ? Enum.Parse<Priority>(urgency) : type.FirstOrDefault(t => t.Priority is not null)?.Priority ?? Priority.Normal;
        demand.Suggest(hint.TypeCode, best, priority, Math.Round(hint.Confidence, 3), hint.Words);
    }

    // the day helps people on the phone, the serial makes it unique
    internal static string Number(long serial, DateTime raisedAt) =>
        string.Create(CultureInfo.InvariantCulture, $"{Governance.BusinessTime.Day(raisedAt):yyMMdd}-{serial:000000}");
}
