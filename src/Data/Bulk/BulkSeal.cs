using Lindian.Data.Audit;
using Lindian.Data.Maps;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Data.Bulk;

/// <summary>Continues the audit chain over events as they are loaded, exactly as the <see cref="Sealer"/> would after the commit.</summary>
internal sealed class BulkSeal(ChainRow? last, DateTime at)
{
    private long no = last?.No ?? 0;
    private byte[] hash = last?.Hash ?? ChainHash.Start;

    public static async Task<BulkSeal> After(AppDb db, DateTime at, CancellationToken ct) =>
        new(await db.Chain.AsNoTracking().OrderByDescending(c => c.No).FirstOrDefaultAsync(ct), at);

    public ChainRow Next(EventRow row)
    {
        hash = ChainHash.Of(hash, ++no, ChainKind.Event, at, ChainHash.Text(row));
        return new ChainRow { No = no, Kind = ChainKind.Event, Reference = row.SubjectId, Seq = row.Seq, Hash = hash, At = at };
    }
}
