using System.Globalization;
using Lindian.Data;
using Lindian.Data.Files;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Visits;
using Lindian.Features.Shared;

namespace Lindian.Features.Visits.Records;

/// <summary>上传照片: kept without metadata, with its original time and place as data (V-3). Codes: record.too-many-photos, file.kind, file.too-large, file.broken.</summary>
public sealed class AddRecordPhoto(RecordDesk desk, Vault vault, TimeProvider clock) : UseCase<AddRecordPhoto.Request, AddRecordPhoto.Added>(desk.Db)
{
    public sealed record Request(Guid Id, SentPhoto Photo);

    /// <param name="Sha256">Of the picture as it is kept.</param>
    public sealed record Added(Guid PhotoId, string Sha256, DateTime? TakenAt);

    protected override async Task<Added> Handle(Request request, CancellationToken ct)
    {
        var (record, sent, now) = (await desk.Mine(request.Id, ct), request.Photo, clock.Now());
        await vault.Ready(record.KeyHolder, ct);
        var number = record.Photos.Count == 0 ? 1 : record.Photos.Max(p => p.Number) + 1;
        if (record.Photos.Count >= ServiceRecord.MostPhotos) throw new RuleBroken("record.too-many-photos", ServiceRecord.MostPhotos);
        var file = new FileStore(Db, vault).Add(record.Id, record.KeyHolder, sent.Photo, await Free(record.Id, number, ct), now);
        var place = sent.Where is { } where ? vault.Seal(record.KeyHolder, string.Create(CultureInfo.InvariantCulture, $"{where.Latitude:0.######},{where.Longitude:0.######}")) : null;
        record.AddPhoto(new PhotoTaken(file, sent.Sha256, sent.OriginalSha256, Cut(sent.TakenAt)), place, now);
        return new Added(file, sent.Sha256, sent.TakenAt);
    }

    // the file of a photo that was taken out keeps its place
    private async Task<int> Free(Guid recordId, int number, CancellationToken ct) => Math.Max(number, await new FileStore(Db, vault).CountOf(recordId, ct) + 1);

    private static DateTime? Cut(DateTime? at) => at?.AddTicks(-(at.Value.Ticks % TimeSpan.TicksPerMillisecond));
}

/// <summary>Takes a photo out of one's own record; the picture stays in the store, and the history says that it was there.</summary>
public sealed class RemoveRecordPhoto(RecordDesk desk, CurrentUser user, TimeProvider clock) : UseCase<RemoveRecordPhoto.Request, Done>(desk.Db)
{
    public sealed record Request(Guid Id, Guid PhotoId);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        (await desk.Mine(request.Id, ct)).RemovePhoto(request.PhotoId, user.MemberId, clock.Now());
        return Done.It;
    }
}
