using Lindian.Data.Delivery;
using Lindian.Domain;

namespace Lindian.Data;

/// <summary>Turns what entities raised into event and delivery rows, and the answer into an operation row, before a save.</summary>
internal static class History
{
    public static IReadOnlyList<EventRow> Write(AppDb db)
    {
        var (occasion, catalog) = (db.Services.Occasion, db.Services.Catalog);
        var written = new List<EventRow>();
        foreach (var entity in db.ChangeTracker.Entries<Entity>().Select(e => e.Entity).ToList())
        {
            foreach (var (row, happened) in Take(entity, occasion))
            {
                written.Add(row);
                db.Deliveries.AddRange(DeliveriesOf(row, happened, catalog));
            }
        }
        db.Events.AddRange(written);
        if (occasion is { OperationId: { } id, Answer: { } answer }) Remember(db, occasion, id, answer);
        return written;
    }

    /// <summary>What happened to an entity since it was last saved, as rows.</summary>
    internal static IEnumerable<(EventRow Row, IEvent Happened)> Take(Entity entity, Occasion occasion)
    {
        var events = entity.TakeEvents();
        for (var i = 0; i < events.Count; i++) yield return (Row(entity, entity.Seq - events.Count + i + 1, events[i], occasion), events[i]);
    }

    internal static IEnumerable<DeliveryRow> DeliveriesOf(EventRow row, IEvent happened, EventCatalog catalog) =>
        catalog.HandlersOf(happened).Select(h => new DeliveryRow { SubjectId = row.SubjectId, Seq = row.Seq, Handler = h.Name, DueAt = row.ReceivedAt });

    private static EventRow Row(Entity subject, int seq, IEvent happened, Occasion occasion)
    {
        var name = EventCatalog.Describe(happened);
        return new EventRow
        {
            SubjectId = subject.Id, Seq = seq, SubjectKind = subject.GetType().Name,
            Name = name.Name, PayloadVersion = name.Version, Payload = EventCatalog.Write(happened),
            ActorId = occasion.Actor.Id, ActorKind = occasion.Actor.Kind.ToString(),
            HappenedAt = occasion.HappenedAt, ReceivedAt = occasion.ReceivedAt,
            Source = occasion.Source, OperationId = occasion.OperationId,
            UnitIds = subject is IInUnits inside ? [.. inside.UnitIds] : [],
        };
    }

    private static void Remember(AppDb db, Occasion occasion, Guid id, StoredAnswer answer)
    {
        db.Operations.Add(new OperationRow
        {
            ActorId = occasion.Actor.Id, OperationId = id, UseCase = answer.UseCase,
            BodyHash = answer.BodyHash, Answer = answer.Json, At = occasion.ReceivedAt,
        });
        occasion.Answer = null;
    }
}
