namespace Lindian.Domain.Customers;

[EventName("customer.registered")] public sealed record CustomerRegistered(Guid CustomerId, CustomerKind Kind, string? ExternalId) : IEvent;
[EventName("customer.revised")] public sealed record CustomerRevised(CustomerKind Kind, string? ExternalId) : IEvent;
[EventName("customer.identified")] public sealed record CustomerIdentified(bool Name, bool Phone) : IEvent;
[EventName("customer.contact-added")] public sealed record ContactAdded(Guid ContactId, ContactRelation Relation) : IEvent;
[EventName("customer.contact-removed")] public sealed record ContactRemoved(Guid ContactId) : IEvent;
[EventName("customer.merged")] public sealed record CustomerMerged(Guid IntoId) : IEvent;
[EventName("customer.held")] public sealed record CustomerHeld(bool Held) : IEvent;
[EventName("customer.erased")] public sealed record CustomerErased(DateTime At) : IEvent;
[EventName("premises.opened")] public sealed record PremisesOpened(Guid PremisesId, Guid? CustomerId, Guid CommunityId, Guid? TransformerAreaId, string Building) : IEvent;
[EventName("premises.detailed")] public sealed record PremisesDetailed : IEvent;
[EventName("premises.revised")] public sealed record PremisesRevised(Guid CommunityId, Guid? TransformerAreaId, string Building) : IEvent;
[EventName("premises.moved-in")] public sealed record MovedIn(Guid CustomerId) : IEvent;
[EventName("premises.moved-out")] public sealed record MovedOut(Guid CustomerId) : IEvent;
[EventName("transformer-area.opened")] public sealed record TransformerAreaOpened(Guid AreaId, string Code, string Name, string? Feeder, Guid CommunityId) : IEvent;
[EventName("transformer-area.revised")] public sealed record TransformerAreaRevised(string Name, string? Feeder) : IEvent;
