using Lindian.Data;
using Lindian.Data.Jobs;
using Lindian.Data.Maps.Field;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Field;

/// <summary>Removes photos that nothing used within 30 days: their phone was lost, or somebody dropped what they belonged to.</summary>
public sealed class SweepAttachments(AppDb db, Leases leases, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private const string Lease = "sweep-attachments";

    /// <summary>Returns how many went; 0 when another node is at it.</summary>
    public async Task<int> Look(CancellationToken ct)
    {
        if (!await leases.Take(db, Lease, ct)) return 0;
        var (before, attachments) = (clock.Now() - Kept, db.FieldAttachments);
        await db.AttachmentPieces.Where(p => attachments.Any(a => a.Id == p.AttachmentId && a.BegunAt < before)).ExecuteDeleteAsync(ct);
        return await attachments.Where(a => a.BegunAt < before).ExecuteDeleteAsync(ct);
    }
}
