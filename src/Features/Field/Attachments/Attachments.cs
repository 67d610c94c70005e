using Lindian.Data;
using Lindian.Data.Maps.Field;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Field;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Field;

/// <summary>Photos that arrived ahead of what they belong to. Only their own member finds, fills and uses them.</summary>
public sealed class Attachments(AppDb db, Vault vault, CurrentUser user)
{
    /// <exception cref="NotFound">Unknown, or somebody else's.</exception>
    public async Task<FieldAttachment> Mine(Guid id, CancellationToken ct) =>
        await db.FieldAttachments.SingleOrDefaultAsync(a => a.Id == id && a.MemberId == user.MemberId, ct) ?? throw new NotFound("attachment");

    public async Task<AttachmentState> State(Guid id, CancellationToken ct) => StateOf(await Mine(id, ct));

    /// <summary>Which of them are not complete yet, or unknown; an operation waits for them.</summary>
    public async Task<IReadOnlyList<Guid>> Missing(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        [.. ids.Except(await db.FieldAttachments.Where(a => ids.Contains(a.Id) && a.MemberId == user.MemberId && a.CompleteAt != null).Select(a => a.Id).ToListAsync(ct))];

    /// <summary>The bytes of one's own complete photo, as they were announced; what they show is checked by who uses them.</summary>
    /// <exception cref="BadInput"><c>attachment.missing</c></exception>
    public async Task<byte[]> Take(Guid id, CancellationToken ct)
    {
        var whole = await db.FieldAttachments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.MemberId == user.MemberId && a.CompleteAt != null, ct)
            ?? throw new BadInput("attachments", "attachment.missing");
        var pieces = await db.AttachmentPieces.AsNoTracking().Where(p => p.AttachmentId == id).OrderBy(p => p.Offset).ToListAsync(ct);
        await vault.Load([whole.MemberId], ct);
        var bytes = new byte[whole.Size];
        foreach (var piece in pieces) (vault.OpenBytes(piece.Content) ?? []).CopyTo(bytes, piece.Offset);
        return bytes;
    }

    /// <summary>It has been used, or is not wanted any more; saved by the caller.</summary>
    public async Task Forget(Guid id, CancellationToken ct)
    {
        if (await db.FieldAttachments.SingleOrDefaultAsync(a => a.Id == id && a.MemberId == user.MemberId, ct) is not { } mine) return;
        var pieces = await db.AttachmentPieces.Where(p => p.AttachmentId == id).Select(p => new AttachmentPiece { AttachmentId = p.AttachmentId, Offset = p.Offset }).ToListAsync(ct);
        db.AttachmentPieces.RemoveRange(pieces);
        db.FieldAttachments.Remove(mine);
    }

    internal static AttachmentState StateOf(FieldAttachment a) => new(a.Id, a.Size, a.Received, a.CompleteAt is not null);
}
