using Lindian.Domain;
using Lindian.Domain.Visits;
using Lindian.Features.Customers;
using Lindian.Features.Shared;

namespace Lindian.Features.Visits.Records;

/// <summary>Opens service records for somebody to look at, and writes down who did where they are about a customer.</summary>
public sealed class RecordReads(RecordDesk desk, ReadLog log, CurrentUser user)
{
    /// <exception cref="NotFound">Unknown, or out of sight.</exception>
    public async Task<ServiceRecord> Open(Guid id, CancellationToken ct)
    {
        var record = await desk.Seen(id, ct);
        if (record.CustomerId is not null) await log.View(ReadLog.ViewedRecord, id, ct);
        return record;
    }

    public bool IsOwn(ServiceRecord record) => record.MemberId == user.MemberId;
}
