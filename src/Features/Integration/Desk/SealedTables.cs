using Lindian.Data;
using Lindian.Data.Maps.Integration;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Integration.Desk;

/// <summary>
/// Keeps an uploaded table, which is personal data, until its import ends: in pieces, wrapped by the master key, in the
/// database, so that any node may go on with it. While it is read it lies in the clear in a file with a name nobody guesses,
/// readable by this program's user alone, that goes away with the reading.
/// </summary>
public sealed class SealedTables(AppDb db, MasterKey master)
{
    private const int PieceSize = 1 << 20;

    /// <summary>Saved with the rest of the request.</summary>
    public async Task Keep(Guid jobId, Stream table, CancellationToken ct)
    {
        var piece = new byte[PieceSize];
        for (var no = 0; await table.ReadAtLeastAsync(piece, PieceSize, throwOnEndOfStream: false, ct) is > 0 and var read; no++)
            db.ImportParts.Add(new ImportPartRow { JobId = jobId, No = no, Wrapped = master.Wrap(piece.AsSpan(0, read)) });
    }

    public async Task<LaidOut> LayOut(ImportJobRow job, CancellationToken ct)
    {
        var folder = new LaidOut(Directory.CreateTempSubdirectory("lindian-"), Path.GetExtension(job.FileName));
        await using (var file = File.Create(folder.File))
        {
            await foreach (var part in db.ImportParts.AsNoTracking().Where(p => p.JobId == job.Id).OrderBy(p => p.No).AsAsyncEnumerable().WithCancellation(ct))
                await file.WriteAsync(master.Unwrap(part.Wrapped), ct);
        }
        await File.WriteAllTextAsync(folder.Mapping, job.Mapping, ct);
        return new FileInfo(folder.File).Length > 0 ? folder : throw new NotFound("table");
    }

    public Task Forget(Guid jobId, CancellationToken ct) => db.ImportParts.Where(p => p.JobId == jobId).ExecuteDeleteAsync(ct);

    /// <summary>The table and its mapping in a folder of its own, which only its owner may enter; gone when disposed.</summary>
    public sealed class LaidOut(DirectoryInfo folder, string ending) : IDisposable
    {
        public string File => Path.Combine(folder.FullName, "table" + ending);
        public string Mapping => Path.Combine(folder.FullName, "mapping.json");

        public void Dispose() => folder.Delete(recursive: true);
    }
}
