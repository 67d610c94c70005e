using System.Security.Cryptography;
using Lindian.Data;
using Lindian.Data.Maps.Field;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Field;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Field;

/// <summary>The piece does not begin where the ones before it end. Answered with 409 and where it has to begin.</summary>
public sealed class PieceElsewhere(int received) : Exception
{
    public const string Code = "attachment.elsewhere";

    public int Received => received;
}

/// <summary>Takes the next piece of a photo, sealed under the member; with the last one the whole must be what was announced (F-2).</summary>
public sealed class AddPiece(AppDb db, Attachments attachments, Vault vault, TimeProvider clock)
{
    public const int MostBytes = 512 * 1024;

    /// <exception cref="PieceElsewhere">Another piece is due.</exception>
    /// <exception cref="RuleBroken"><c>attachment.broken</c>: not what was announced; from the first byte again.</exception>
    public async Task<AttachmentState> Run(Guid id, int at, byte[] piece, CancellationToken ct)
    {
        var attachment = await attachments.Mine(id, ct);
        if (at != attachment.Received || attachment.CompleteAt is not null) throw new PieceElsewhere(attachment.Received);
        attachment.Take(piece.Length);
        await vault.Ready(attachment.MemberId, ct);
        if (attachment.Received == attachment.Size) await End(attachment, at, piece, ct);
        db.AttachmentPieces.Add(new AttachmentPiece { AttachmentId = id, Offset = at, Content = vault.Seal(attachment.MemberId, piece) });
        await Save(id, ct);
        return Attachments.StateOf(attachment);
    }

    // a twin of the last piece may be there by now: it is none of those before
    private async Task End(FieldAttachment attachment, int at, byte[] last, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var before = await db.AttachmentPieces.Where(p => p.AttachmentId == attachment.Id && p.Offset < at).OrderBy(p => p.Offset).ToListAsync(ct);
        foreach (var piece in before) hash.AppendData(vault.OpenBytes(piece.Content) ?? []);
        hash.AppendData(last);
        if (Convert.ToHexStringLower(hash.GetHashAndReset()) == attachment.Sha256)
        {
            attachment.Complete(clock.Now());
            return;
        }
        attachment.Restart();
        db.AttachmentPieces.RemoveRange(before);
        await Save(attachment.Id, ct);
        throw new RuleBroken("attachment.broken");
    }

    private async Task Save(Guid id, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (Exception twin) when (twin is RuleBroken { Code: "stale" } || (twin is DbUpdateException broken && Duplicates.Of<AttachmentPiece>(broken)))
        {
            throw new PieceElsewhere(await db.FieldAttachments.AsNoTracking().Where(a => a.Id == id).Select(a => a.Received).SingleOrDefaultAsync(ct));
        }
    }
}
