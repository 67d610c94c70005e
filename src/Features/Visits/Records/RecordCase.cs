using Lindian.Domain;
using Lindian.Domain.Visits;
using Lindian.Features.Demands;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Books;

namespace Lindian.Features.Visits.Records;

/// <summary>A photo of a record with what is known of its origin.</summary>
/// <param name="TakenAt">UTC.</param>
public sealed record SeenPhoto(Guid Id, int Number, DateTime? TakenAt);

/// <summary>One service record as staff see it.</summary>
public sealed record SeenRecord(
    Guid Id, string Kind, string KindSaid, string Member, Guid CommunityId, string Community, DateTime DoneAt, DateTime ReceivedAt, Guid? VisitId, Guid? TaskId, Guid? DemandId,
    Guid? PremisesId, RecordContent? Content, int Corrections, string ReceiptCode, IReadOnlyList<SeenPhoto> Photos, SignatureState? Signature, string ShownHash, bool Mine);

/// <summary>Reads one service record with its signature. That somebody looked at one about a customer is logged once per user and hour.</summary>
public sealed class RecordCase(RecordDesk desk, RecordCheck check, RecordParts parts, RecordReads reads, RecordWords words)
{
    /// <exception cref="NotFound">Unknown, or out of sight.</exception>
    public async Task<SeenRecord> Of(Guid id, CancellationToken ct)
    {
        var record = await reads.Open(id, ct);
        var (kind, member, community) = await words.Of(record, ct);
        return new SeenRecord(
            record.Id, record.Kind, kind, member, record.CommunityId, community, record.DoneAt, record.ReceivedAt, record.VisitId, record.TaskId, record.DemandId,
            record.PremisesId, await desk.Content(record.ContentId, ct), record.Corrections, record.ReceiptCode,
            [.. record.Photos.OrderBy(p => p.Number).Select(p => new SeenPhoto(p.FileId, p.Number, p.TakenAt))],
            await check.Of(record, ct), SignedParts.ShownHash(await parts.Of(record, ct)), reads.IsOwn(record));
    }

    /// <exception cref="NotFound">Unknown, out of sight, or nobody signed.</exception>
    public async Task<RecordProof> Proof(Guid id, CancellationToken ct) => await check.Export(await reads.Open(id, ct), ct) ?? throw new NotFound("signature");

    /// <summary>Whose picture it is, for the caller to send; one that was taken out is shown no more.</summary>
    /// <exception cref="NotFound">Unknown, out of sight, or not of this record any more.</exception>
    public async Task<Guid> HolderOf(Guid photo, Guid id, CancellationToken ct)
    {
        var record = await reads.Open(id, ct);
        return record.Photos.Any(p => p.FileId == photo) ? record.Id : throw new NotFound("photo");
    }

    public static string Spoken(string code) => TrackingCode.Grouped(code);
}

/// <summary>Says a record's kind, who did it and where.</summary>
public sealed class RecordWords(Snapshot<Rulebooks> books, Snapshot<Organisation> organisation)
{
    public async Task<(string Kind, string Member, string Community)> Of(ServiceRecord record, CancellationToken ct)
    {
        var (book, tree) = ((await books.Get(ct)).Newest<FieldBook>(FieldBook.Name), await organisation.Get(ct));
        return (book.Said(record.Kind), tree.Member(record.MemberId)?.Name ?? "", tree.Unit(record.CommunityId)?.Name ?? "");
    }
}
