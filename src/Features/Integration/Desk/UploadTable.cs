using System.Text.Json.Serialization;
using Lindian.Data;
using Lindian.Data.Maps.Integration;
using Lindian.Domain;
using Lindian.Features.Integration.Import;
using Lindian.Features.Integration.Tables;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Integration.Desk;

/// <summary>
/// Takes a table in, reads its header and its form, and proposes which column fills which field. Nothing is imported yet.
/// Codes: import.file-too-large, import.too-many-rows, import.unsupported-file and whatever makes a file unreadable.
/// </summary>
public sealed class UploadTable(AppDb db, CurrentUser user, TableImport import, SealedTables tables, TimeProvider clock)
    : UseCase<UploadTable.Request, UploadTable.Uploaded>(db)
{
    public const long MostBytes = 20 << 20;
    private const long MostRows = 200_000;
    private const int LongestName = 120;
    private static readonly TableOptions Limits = TableOptions.Default with { LargestWorkbook = 256 << 20 };

    /// <param name="Hash">Of the content, SHA-256.</param>
    public sealed record Request(string Target, string FileName, string Hash)
    {
        [JsonIgnore]
        public Stream Content { get; init; } = Stream.Null;
    }

    public sealed record Uploaded(Guid Id);

    protected override async Task<Uploaded> Handle(Request request, CancellationToken ct)
    {
        if (request.Content.Length > MostBytes) throw new BadInput("file", "import.file-too-large", MostBytes >> 20);
        var target = import.Target(request.Target);
        var (columns, rows) = await Read(request, ct);
        var before = await Db.ImportJobs.Where(j => j.Target == target.Name && j.State != ImportState.Draft).OrderByDescending(j => j.CreatedAt).Select(j => j.Mapping).FirstOrDefaultAsync(ct);
        var job = new ImportJobRow
        {
            Id = NewId.Next(), Target = target.Name, FileName = Short(request.FileName), FileHash = request.Hash, Columns = string.Join('\n', columns), Total = rows,
            OrderedBy = user.MemberId, CreatedAt = clock.Now(), Mapping = ColumnProposals.For(target, columns, before),
        };
        Db.ImportJobs.Add(job);
        request.Content.Position = 0;
        await tables.Keep(job.Id, request.Content, ct);
        return new Uploaded(job.Id);
    }

    // the name tells the form of the file, and the reader checks it against the content
    private static async Task<(IReadOnlyList<string> Columns, long Rows)> Read(Request request, CancellationToken ct)
    {
        var ending = Path.GetExtension(request.FileName).ToLowerInvariant();
        if (ending is not (".csv" or ".xlsx")) throw new BadInput("file", "import.unsupported-file", ending);
        using var folder = new SealedTables.LaidOut(Directory.CreateTempSubdirectory("lindian-"), ending);
        await using (var copy = File.Create(folder.File)) await request.Content.CopyToAsync(copy, ct);
        long rows = 0;
        await foreach (var _ in TableFile.Read(folder.File, Limits, ct))
            if (++rows > MostRows) throw new BadInput("file", "import.too-many-rows", MostRows);
        return (await TableFile.Header(folder.File, Limits, ct), rows);
    }

    private static string Short(string name) => Path.GetFileName(name) is { Length: > LongestName } whole ? whole[^LongestName..] : Path.GetFileName(name);
}
