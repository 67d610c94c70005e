using Lindian.Data;
using Lindian.Data.Maps.Visits;
using Lindian.Domain.Visits;
using Lindian.Features.Demands;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Visits.Records;

/// <summary>What whoever holds a receipt code learns: no words, no name, no address, only that it was done and whether the signature covers it.</summary>
public sealed record Receipt(string Code, string Kind, string Member, string Community, DateTime DoneAt, int Photos, int Corrections, SignatureState? Signature);

/// <summary>Finds a service record by the code of its receipt (V-4). Published for the portal, which counts wrong codes.</summary>
public sealed class ReceiptView(AppDb db, RecordCheck check, RecordWords words)
{
    /// <summary>Null where no record has this code.</summary>
    public async Task<Receipt?> Find(string typed, CancellationToken ct)
    {
        var code = TrackingCode.Plain(typed);
        if (code.Length == 0 || await db.ServiceRecords.AsNoTracking().SingleOrDefaultAsync(r => r.ReceiptCode == code, ct) is not { } record) return null;
        var (kind, member, community) = await words.Of(record, ct);
        var signature = await check.Of(record, ct) is { } state ? state with { Strokes = null, Changes = [.. state.Changes.Select(c => new PartChange(c.Name, null, null))] } : null;
        return new Receipt(TrackingCode.Grouped(code), kind, member, community, record.DoneAt, record.Photos.Count, record.Corrections, signature);
    }
}
