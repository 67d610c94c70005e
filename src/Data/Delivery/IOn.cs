using Lindian.Domain;

namespace Lindian.Data.Delivery;

/// <summary>An event as a handler sees it.</summary>
public sealed record Happened<T>(Guid SubjectId, int Seq, T Event, Guid ActorId, DateTime At)
    where T : IEvent;

/// <summary>
/// Another area reacts to what happened. It changes entities and leaves saving to the dispatcher, which saves them together
/// with the mark "delivered": the effect counts once. Deliveries come in order per subject, and may be tried again.
/// </summary>
public interface IOn<T>
    where T : IEvent
{
    Task Handle(Happened<T> what, CancellationToken ct);
}
