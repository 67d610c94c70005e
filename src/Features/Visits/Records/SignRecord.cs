using System.Security.Cryptography;
using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Visits;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Visits;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Stays;

namespace Lindian.Features.Visits.Records;

/// <summary>What was bound, as it rests sealed beside the manifest.</summary>
public sealed record ShownRecord(string Salt, IReadOnlyList<SignedPart> Parts);

/// <summary>
/// 客户签字 (V-4): binds the strokes of a signature to exactly what the customer saw, and seals it with the company's key. Codes:
/// signature.unreadable, signature.too-short, record.shown-differs (the device showed something else than what is here).
/// </summary>
public sealed class SignRecord(RecordDesk desk, Vault vault, SigningTools tools, TimeProvider clock) : UseCase<SignRecord.Request, SignRecord.Signed>(desk.Db)
{
    private const int SaltBytes = 16;

    /// <param name="Strokes">As <see cref="Domain.Visits.Strokes"/> reads them.</param>
    /// <param name="ShownHash"><see cref="SignedParts.ShownHash"/> of the parts that the device showed.</param>
    /// <param name="Shown">SHA-256 of each part that a device without network could show: it knows no receipt code yet.</param>
    public sealed record Request(Guid Id, string? Strokes, Signer Signer = Signer.Customer, string? ShownHash = null, Guid? SignatureId = null,
        IReadOnlyDictionary<string, string>? Shown = null);

    public sealed record Signed(Guid SignatureId, string ReceiptCode, DateTime SignedAt);

    protected override async Task<Signed> Handle(Request request, CancellationToken ct)
    {
        var strokes = Strokes.Check(request.Strokes);
        var (record, at) = (await desk.Mine(request.Id, ct), tools.Times.Time.At);
        await vault.Ready(record.KeyHolder, ct);
        var content = await tools.Parts.Of(record, ct);
        if (request.ShownHash is { } shown && shown != SignedParts.ShownHash(content)) throw new RuleBroken("record.shown-differs");
        if (request.Shown is { } parts && !SignedParts.AreShown(content, parts)) throw new RuleBroken("record.shown-differs");
        var (id, salt) = (request.SignatureId ?? NewId.Next(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes)));
        IReadOnlyList<SignedPart> all = [.. content, .. SignatureParts(at, request.Signer, strokes)];
        var manifest = SignedParts.Manifest(record.Id, id, salt, all);
        var (seal, version) = await tools.Keys.Sign(manifest, ct);
        Db.RecordSignatures.Add(new RecordSignature
        {
            Id = id, RecordId = record.Id, Signer = request.Signer, SignedAt = at, ReceivedAt = clock.Now(), Manifest = manifest, Seal = seal, KeyVersion = version,
            Shown = vault.Seal(record.KeyHolder, JsonSerializer.Serialize(new ShownRecord(salt, all), EventCatalog.Json)),
        });
        record.Sign(id, SignedParts.Sha256(manifest), at, clock.Now());
        return new Signed(id, record.ReceiptCode, at);
    }

    internal static IEnumerable<SignedPart> SignatureParts(DateTime signedAt, Signer signer, string strokes) =>
        [new("signed-at", SignedParts.Time(signedAt)), new("signer", signer.ToString()), new("strokes", strokes)];
}

/// <summary>What a signature is made with.</summary>
public sealed record SigningTools(RecordParts Parts, SealKeys Keys, DeviceTimes Times);
