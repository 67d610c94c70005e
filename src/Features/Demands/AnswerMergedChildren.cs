using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Demands;
using Lindian.Domain.Demands;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>When an answer goes out, every customer whose demand was merged into this one gets it (D-5).</summary>
public sealed class AnswerMergedChildren(AppDb db) : IOn<ReplyReviewed>
{
    public async Task Handle(Happened<ReplyReviewed> what, CancellationToken ct)
    {
        var parent = await db.Demands.SingleAsync(d => d.Id == what.SubjectId, ct);
        foreach (var child in await db.Demands.Where(d => d.ParentId == parent.Id).ToListAsync(ct)) child.AnswerWith(parent, what.At);
    }
}
