using System.Security.Cryptography;
using Lindian.Data;
using Lindian.Data.Files;
using Lindian.Data.Maps.Field;
using Lindian.Data.Maps.Visits;
using Lindian.Data.Secrets;
using Lindian.Domain.Field;
using Lindian.Domain.Photos;
using Lindian.Domain.Tests.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Field;

/// <summary>What became of the pictures.</summary>
internal static class PhotosAfterTheFire
{
    private sealed record Picture(Guid Subject, byte[] Bytes)
    {
        public string Hash => Convert.ToHexStringLower(SHA256.HashData(Bytes));
        public Picture Clean => this with { Bytes = PhotoCleaner.Clean(Bytes).Bytes };
    }

    /// <summary>Those of operations that were done are there once, byte for byte but for what the camera told; no other is. Returns how many.</summary>
    public static Task<int> AreWhole(Fire fire) => fire.Town.InDb(async (db, services) =>
    {
        var vault = services.GetRequiredService<Vault>();
        var done = fire.All.Where(o => o.Heard?.Outcome is FieldOutcome.Applied or FieldOutcome.Merged).Select(o => o.Sent);
        var sent = done.SelectMany(o => (o.Attachments ?? []).Select(id => new Picture(o.Subject, fire.Photos[id]))).ToList();
        var kept = await Kept(db, vault);
        Named(kept).ShouldBe(Named(sent.Select(s => s.Clean)));
        kept.ShouldAllBe(k => !k.Bytes.Holds(Pictures.SecretBytes));

        var records = await db.ServiceRecords.AsNoTracking().ToListAsync();
        var originals = records.SelectMany(r => r.Photos.Select(p => $"{r.Id} {p.OriginalSha256}"));
        originals.Order().ShouldBe(Named(sent.Where(s => records.Exists(r => r.Id == s.Subject))));
        await PiecesFitTogether(db, vault);
        return kept.Count;
    });

    private static List<string> Named(IEnumerable<Picture> pictures) => [.. pictures.Select(p => $"{p.Subject} {p.Hash}").Order()];

    private static async Task<List<Picture>> Kept(AppDb db, Vault vault)
    {
        var (files, kept) = (new FileStore(db, vault), new List<Picture>());
        foreach (var file in await db.Set<FileRow>().AsNoTracking().ToListAsync()) kept.Add(new(file.SubjectId, (await files.Open(file.SubjectId, file.Id, default)).Bytes));
        return kept;
    }

    // of what nothing has used yet: no gap, no overlap, nothing without its beginning
    private static async Task PiecesFitTogether(AppDb db, Vault vault)
    {
        var waiting = await db.FieldAttachments.AsNoTracking().ToListAsync();
        var pieces = (await db.AttachmentPieces.AsNoTracking().ToListAsync()).ToLookup(p => p.AttachmentId);
        pieces.Select(p => p.Key).Except(waiting.Select(w => w.Id)).ShouldBeEmpty();
        foreach (var one in waiting)
        {
            await vault.Load([one.MemberId], default);
            var end = 0;
            foreach (var piece in pieces[one.Id].OrderBy(p => p.Offset))
            {
                piece.Offset.ShouldBe(end);
                end += vault.OpenBytes(piece.Content)!.Length;
            }

            end.ShouldBe(one.Received);
        }
    }
}
