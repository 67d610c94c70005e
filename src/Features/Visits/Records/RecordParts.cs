using Lindian.Data;
using Lindian.Data.Files;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Visits;

namespace Lindian.Features.Visits.Records;

/// <summary>A picture with the number that its parts have.</summary>
public sealed record NumberedPhoto(int Number, byte[] Content);

/// <summary>
/// Takes a record apart into what a signature binds, from what is in the database now: every field, the hash of every picture as its
/// bytes are, its time and place (docs/signed-records.md).
/// </summary>
public sealed class RecordParts(AppDb db, RecordDesk desk, Vault vault)
{
    public async Task<IReadOnlyList<SignedPart>> Of(ServiceRecord record, CancellationToken ct)
    {
        var content = await desk.Content(record.ContentId, ct);
        var parts = new List<SignedPart>
        {
            new("kind", record.Kind), new("done-at", SignedParts.Time(record.DoneAt)), new("received-at", SignedParts.Time(record.ReceivedAt)),
            new("member", record.MemberId.ToString()), new("community", record.CommunityId.ToString()), new("receipt", record.ReceiptCode), new("words", content?.Words ?? ""),
        };
        (string Name, Guid? Id)[] links = [("visit", record.VisitId), ("task", record.TaskId), ("demand", record.DemandId), ("premises", record.PremisesId), ("customer", record.CustomerId)];
        parts.AddRange(links.Where(l => l.Id is not null).Select(l => new SignedPart(l.Name, l.Id.ToString() ?? "")));
        parts.AddRange((content?.Readings ?? []).Select((r, i) => new SignedPart($"reading.{i + 1}", r.Said)));
        var pictures = (await Photos(record, ct)).ToDictionary(p => p.Number, p => p.Content);
        foreach (var photo in record.Photos) parts.AddRange(PartsOf(photo, pictures.GetValueOrDefault(photo.Number)));
        return parts;
    }

    /// <summary>The pictures as they are kept; those that are gone are left out.</summary>
    public async Task<IReadOnlyList<NumberedPhoto>> Photos(ServiceRecord record, CancellationToken ct)
    {
        var (files, found) = (new FileStore(db, vault), new List<NumberedPhoto>());
        foreach (var photo in record.Photos.OrderBy(p => p.Number))
        {
            try
            {
                found.Add(new NumberedPhoto(photo.Number, (await files.Open(record.Id, photo.FileId, ct)).Bytes));
            }
            catch (Exception gone) when (gone is NotFound or System.Security.Cryptography.CryptographicException)
            {
                // its part is missing then, which is what a verifier is to say
            }
        }
        return found;
    }

    private IEnumerable<SignedPart> PartsOf(RecordPhoto photo, byte[]? picture)
    {
        if (picture is not null) yield return new($"photo.{photo.Number}.content", SentPhoto.Hash(picture));
        if (photo.TakenAt is { } at) yield return new($"photo.{photo.Number}.taken-at", SignedParts.Time(at));
        if (vault.Open(photo.TakenPlace) is { } place) yield return new($"photo.{photo.Number}.place", place);
    }
}
