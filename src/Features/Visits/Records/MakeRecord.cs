using Lindian.Data;
using Lindian.Data.Maps.Visits;
using Lindian.Domain;
using Lindian.Domain.Visits;
using Lindian.Features.Demands;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Books;
using Lindian.Features.Visits.Stays;

namespace Lindian.Features.Visits.Records;

/// <summary>登记服务: what was done for whom, during a visit or without one (V-3). Codes: record.kind-unknown, record.nowhere, text.missing.</summary>
public sealed class MakeRecord(RecordDesk desk, ServicePlaces places, CurrentUser user, RecordTools tools, TimeProvider clock) : UseCase<MakeRecord.Request, MakeRecord.Made>(desk.Db)
{
    /// <param name="Id">Of the device's choosing.</param>
    public sealed record Request(
        string? Kind, string? Words, IReadOnlyList<SentReading>? Readings = null, NamedPlace? Place = null, Guid? Id = null);

    /// <param name="ReceiptCode">By which the customer finds it again.</param>
    /// <param name="At">UTC.</param>
    public sealed record Made(Guid Id, string ReceiptCode, DateTime At);

    protected override async Task<Made> Handle(Request request, CancellationToken ct)
    {
        var kind = (await tools.Books.Get(ct)).Newest<FieldBook>(FieldBook.Name).Kind(request.Kind);
        var content = RecordDesk.Read(request.Words, request.Readings);
        var place = await places.Of(request.Place ?? new(), ct);
        var (id, at) = (request.Id ?? NewId.Next(), tools.Times.Time.At);
        var said = await desk.Say(id, place.CustomerId ?? id, content, ct);
        var record = ServiceRecord.Make(id, user.MemberId, place, new ServiceDone(kind.Code, said, at), TrackingCode.Draw(), clock.Now());
        Db.ServiceRecords.Add(record);
        return new Made(id, record.ReceiptCode, at);
    }
}

/// <summary>What a record is made with: the time that counts, and the lists of the supplier.</summary>
public sealed record RecordTools(DeviceTimes Times, Snapshot<Rulebooks> Books);
