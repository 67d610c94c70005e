namespace Lindian.Domain.Organization;

[EventName("member.joined")] public sealed record MemberJoined(Guid MemberId, string StaffNumber, string Name, Guid UnitId, string? WorkPhone) : IEvent;
[EventName("member.revised")] public sealed record MemberRevised(string Name, Guid UnitId, string? WorkPhone) : IEvent;
[EventName("member.grant-given")] public sealed record GrantGiven(Role Role, Guid UnitId) : IEvent;
[EventName("member.grant-taken")] public sealed record GrantTaken(Role Role, Guid UnitId) : IEvent;
[EventName("member.absence-recorded")] public sealed record AbsenceRecorded(Guid AbsenceId, AbsenceKind Kind, DateTime From, DateTime To) : IEvent;
[EventName("member.absence-ended")] public sealed record AbsenceEnded(Guid AbsenceId, DateTime At) : IEvent;
[EventName("member.left")] public sealed record MemberLeft(DateTime At) : IEvent;
