namespace Lindian.Domain.Visits;

[EventName("record.made")] public sealed record RecordMade(Guid RecordId, Guid MemberId, ServicePlace Place, ServiceDone Done, string ReceiptCode, DateTime ReceivedAt) : IEvent;
[EventName("record.corrected")] public sealed record RecordCorrected(ServiceDone Done, Guid ReasonId, Guid ById, DateTime At) : IEvent;
[EventName("record.photo-added")] public sealed record RecordPhotoAdded(PhotoTaken Taken, DateTime At) : IEvent;
[EventName("record.photo-removed")] public sealed record RecordPhotoRemoved(Guid FileId, Guid ById, DateTime At) : IEvent;
[EventName("record.signed")] public sealed record RecordSigned(Guid SignatureId, string ManifestHash, DateTime SignedAt, DateTime ReceivedAt) : IEvent;
