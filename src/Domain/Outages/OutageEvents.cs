namespace Lindian.Domain.Outages;

[EventName("outage.announced")] public sealed record OutageAnnounced(Guid OutageId, OutageKind Kind, IReadOnlyList<PlaceHit> Places, DateTime From, DateTime Until, string Reason, string? Answer, Guid ById, DateTime At) : IEvent;
[EventName("outage.estimated")] public sealed record OutageEstimated(DateTime Until) : IEvent;
[EventName("outage.restored")] public sealed record OutageRestored(DateTime At) : IEvent;
[EventName("outage.cancelled")] public sealed record OutageCancelled(DateTime At) : IEvent;
