using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Visits;
using Lindian.Data.Secrets;
using Lindian.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Visits.Records;

/// <summary>How a signature stands against what is in the database now.</summary>
/// <param name="Sealed">The company's seal over the manifest holds, and the manifest is the one of the history.</param>
/// <param name="Changes">Parts that are not as they were signed; empty when the signature covers all.</param>
/// <param name="Erased">The customer was erased: hashes are left, the words are gone.</param>
public sealed record SignatureState(Guid Id, Signer Signer, DateTime SignedAt, bool Sealed, IReadOnlyList<PartChange> Changes, bool Erased, string? Strokes)
{
    public bool Covers => Sealed && !Erased && Changes.Count == 0;
}

/// <summary>All that another program needs to check a signature (docs/signed-records.md).</summary>
/// <param name="Parts">As they are now.</param>
/// <param name="Photos">The pictures as they are now, Base64.</param>
/// <param name="Seal">DER, Base64.</param>
public sealed record RecordProof(
    string Format, Guid RecordId, Guid SignatureId, string Salt, IReadOnlyList<SignedPart> Parts, IReadOnlyDictionary<int, string> Photos, string Manifest, string Seal, int KeyVersion, string PublicKey);

/// <summary>Compares a signed record with its signature, and exports both for another program.</summary>
public sealed class RecordCheck(AppDb db, Vault vault, RecordParts parts, SealKeys keys)
{
    /// <summary>Null where nobody signed.</summary>
    public async Task<SignatureState?> Of(ServiceRecord record, CancellationToken ct)
    {
        if (await Newest(record, ct) is not var (signature, shown)) return null;
        var authentic = await keys.Verify(signature.Manifest, signature.Seal, signature.KeyVersion, ct);
        if (shown is null) return new(signature.Id, signature.Signer, signature.SignedAt, authentic, [], true, null);
        var now = await Now(record, signature, shown, ct);
        authentic &= signature.Manifest == SignedParts.Manifest(record.Id, signature.Id, shown.Salt, shown.Parts);
        return new(signature.Id, signature.Signer, signature.SignedAt, authentic, SignedParts.Changes(shown.Parts, now), false, StrokesOf(shown));
    }

    /// <summary>Null where nobody signed, or where the customer was erased.</summary>
    public async Task<RecordProof?> Export(ServiceRecord record, CancellationToken ct)
    {
        if (await Newest(record, ct) is not var (signature, shown) || shown is null) return null;
        var key = (await keys.Public(ct)).FirstOrDefault(k => k.Version == signature.KeyVersion)?.Pem ?? "";
        var pictures = (await parts.Photos(record, ct)).ToDictionary(p => p.Number, p => Convert.ToBase64String(p.Content));
        return new(
            SignedParts.Format, record.Id, signature.Id, shown.Salt, await Now(record, signature, shown, ct), pictures, signature.Manifest, Convert.ToBase64String(signature.Seal),
            signature.KeyVersion, key);
    }

    // time and signer stand in columns, the strokes only in what was sealed with them
    private async Task<IReadOnlyList<SignedPart>> Now(ServiceRecord record, RecordSignature signature, ShownRecord shown, CancellationToken ct) =>
        [.. await parts.Of(record, ct), .. SignRecord.SignatureParts(signature.SignedAt, signature.Signer, StrokesOf(shown) ?? "")];

    private static string? StrokesOf(ShownRecord shown) => shown.Parts.FirstOrDefault(p => p.Name == "strokes")?.Value;

    private async Task<(RecordSignature Signature, ShownRecord? Shown)?> Newest(ServiceRecord record, CancellationToken ct)
    {
        if (record.SignatureId is not { } id || await db.RecordSignatures.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } signature) return null;
        await vault.LoadFor([signature.Shown], ct);
        return (signature, vault.Open(signature.Shown) is { } json ? JsonSerializer.Deserialize<ShownRecord>(json, EventCatalog.Json) : null);
    }
}
