using System.Security.Cryptography;
using System.Text;
using Lindian.Data;
using Lindian.Data.Maps.Visits;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Visits.Records;

/// <summary>A public key by which anybody checks our seals.</summary>
/// <param name="Pem">SubjectPublicKeyInfo.</param>
public sealed record PublicSealKey(int Version, string Pem);

/// <summary>The company's key pairs for sealing signed records: ECDSA on P-256 with SHA-256, DER. Made when the first signature needs one.</summary>
public sealed class SealKeys(AppDb db, Vault vault, TimeProvider clock)
{
    /// <summary>Seals a manifest with the newest key; stored with the next save if it had to be made.</summary>
    public async Task<(byte[] Seal, int Version)> Sign(string manifest, CancellationToken ct)
    {
        var key = await db.SealKeys.AsNoTracking().OrderByDescending(k => k.Version).FirstOrDefaultAsync(ct) ?? await Make(ct);
        await vault.Load([key.Id], ct);
        using var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(vault.OpenBytes(key.PrivateKey), out _);
        return (pair.SignData(Encoding.UTF8.GetBytes(manifest), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence), key.Version);
    }

    public async Task<bool> Verify(string manifest, byte[] seal, int version, CancellationToken ct)
    {
        if (await db.SealKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Version == version, ct) is not { } key) return false;
        using var pair = ECDsa.Create();
        pair.ImportSubjectPublicKeyInfo(key.PublicKey, out _);
        return pair.VerifyData(Encoding.UTF8.GetBytes(manifest), seal, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    public async Task<IReadOnlyList<PublicSealKey>> Public(CancellationToken ct) =>
        [.. (await db.SealKeys.AsNoTracking().OrderBy(k => k.Version).ToListAsync(ct)).Select(k => new PublicSealKey(k.Version, PemEncoding.WriteString("PUBLIC KEY", k.PublicKey)))];

    private async Task<SealKey> Make(CancellationToken ct)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var id = NewId.Next();
        await vault.Ready(id, ct);
        var key = new SealKey { Id = id, Version = 1, PublicKey = pair.ExportSubjectPublicKeyInfo(), PrivateKey = vault.Seal(id, pair.ExportPkcs8PrivateKey()), MadeAt = clock.Now() };
        db.SealKeys.Add(key);
        return key;
    }
}
