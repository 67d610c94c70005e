namespace Lindian.Domain.Organization;

[EventName("unit.opened")] public sealed record UnitOpened(Guid UnitId, UnitKind Kind, Guid? ParentId, string Code, string Name, string? NameEn, CommunityFacts? Community) : IEvent;
[EventName("unit.revised")] public sealed record UnitRevised(string Name, string? NameEn, CommunityFacts? Community) : IEvent;
[EventName("unit.moved")] public sealed record UnitMoved(Guid ParentId, DateTime From) : IEvent;
[EventName("unit.closed")] public sealed record UnitClosed(DateTime At) : IEvent;
[EventName("unit.manager-assigned")] public sealed record ManagerAssigned(Guid MemberId, bool Primary, DateTime From) : IEvent;
[EventName("unit.manager-released")] public sealed record ManagerReleased(int Number, Guid MemberId, DateTime At) : IEvent;
