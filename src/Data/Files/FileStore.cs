using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Photos;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Data.Files;

/// <summary>Keeps photos in the database, saved in one transaction with what they belong to (decision 9).</summary>
public sealed class FileStore(AppDb db, Vault vault)
{
    /// <summary>Stored with the next save. The key of the person must have been loaded.</summary>
    public Guid Add(Guid subjectId, Guid personId, CleanPhoto photo, int number, DateTime at)
    {
        var row = new FileRow
        {
            Id = NewId.Next(), SubjectId = subjectId, Number = number, PersonId = personId, MediaType = photo.MediaType,
            Size = photo.Bytes.Length, Width = photo.Width, Height = photo.Height, AddedAt = at,
        };
        db.Set<FileRow>().Add(row);
        db.Set<FileContent>().Add(new FileContent { Id = row.Id, Content = vault.Seal(personId, photo.Bytes) });
        return row.Id;
    }

    public Task<int> CountOf(Guid subjectId, CancellationToken ct) => db.Set<FileRow>().CountAsync(f => f.SubjectId == subjectId, ct);

    /// <summary>In the order in which they came.</summary>
    public async Task<IReadOnlyList<FileRow>> Of(Guid subjectId, CancellationToken ct) =>
        await db.Set<FileRow>().AsNoTracking().Where(f => f.SubjectId == subjectId).OrderBy(f => f.Number).ToListAsync(ct);

    /// <exception cref="NotFound">The subject has no such file, or its person was erased.</exception>
    public async Task<(FileRow Facts, byte[] Bytes)> Open(Guid subjectId, Guid fileId, CancellationToken ct)
    {
        var facts = await db.Set<FileRow>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == fileId && f.SubjectId == subjectId, ct) ?? throw new NotFound("file");
        var content = await db.Set<FileContent>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == fileId, ct);
        await vault.Load([facts.PersonId], ct);
        return (facts, vault.OpenBytes(content?.Content) ?? throw new NotFound("file"));
    }
}
