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

    /// <summary>Announced by one member and not used yet, whether it has come or not.</summary>
    public const long MostBytes = 256L * 1024 * 1024;

    /// <exception cref="RuleBroken"><c>attachment.other</c>: the id is known with other facts; <c>attachment.too-many</c>; <c>attachment.too-much</c>.</exception>
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
        await Limit(facts, ct);
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

    private async Task Limit(AttachmentFacts facts, CancellationToken ct)
    {
        var waiting = await db.FieldAttachments.Where(a => a.MemberId == user.MemberId).GroupBy(_ => 1).Select(all => new { Count = all.Count(), Bytes = all.Sum(a => (long)a.Size) }).SingleOrDefaultAsync(ct);
        if (waiting?.Count >= Most) throw new RuleBroken("attachment.too-many", Most);
        if (waiting?.Bytes + facts.Size > MostBytes) throw new RuleBroken("attachment.too-much", MostBytes / 1024 / 1024);
    }
}
