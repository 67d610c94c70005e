using Lindian.Data;
using Lindian.Data.Maps.Field;
using Lindian.Domain;
using Lindian.Domain.Field;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Field;

/// <summary>Where an attachment stands.</summary>
/// <param name="Received">Bytes that are here; the next piece begins there.</param>
public sealed record AttachmentState(Guid Id, int Size, int Received, bool Complete);

/// <summary>
/// A phone announces a photo (F-2); announced again, it learns where it stands. Not kept as an operation: the answer of yesterday would
/// tell it to begin anew.
/// </summary>
public sealed class BeginAttachment(AppDb db, CurrentUser user, TimeProvider clock)
{
    private const int Most = 500;

    /// <exception cref="RuleBroken"><c>attachment.other</c>: the id is known with other facts; <c>attachment.too-many</c>.</exception>
    public async Task<AttachmentState> Run(Guid id, AttachmentFacts facts, CancellationToken ct)
    {
        var attachment = await db.FieldAttachments.SingleOrDefaultAsync(a => a.Id == id, ct);
        if (attachment is null) attachment = await Begin(id, facts, ct);
        else if (attachment.MemberId != user.MemberId || !attachment.Has(facts)) throw new RuleBroken("attachment.other");
        return Attachments.StateOf(attachment);
    }

    private async Task<FieldAttachment> Begin(Guid id, AttachmentFacts facts, CancellationToken ct)
    {
        var attachment = FieldAttachment.Begin(id, user.MemberId, facts, clock.Now());
        if (await db.FieldAttachments.CountAsync(a => a.MemberId == user.MemberId, ct) >= Most) throw new RuleBroken("attachment.too-many", Most);
        db.FieldAttachments.Add(attachment);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException twin) when (Duplicates.Of<FieldAttachment>(twin))
        {
            throw new RuleBroken("stale"); // announced twice at the same moment
        }
        return attachment;
    }
}
