using System.Security.Cryptography;
using System.Text;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Photos;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Data.Files;

/// <summary>A photo of a form that was refused, until the form comes again.</summary>
public sealed class PhotoDraft
{
    public Guid Id { get; init; }

    /// <summary>Digest of the token that the form holds.</summary>
    public string Token { get; init; } = "";
    public int Number { get; init; }
    public Sealed Content { get; init; } = null!;

    /// <summary>UTC.</summary>
    public DateTime KeptUntil { get; init; }
}

/// <summary>
/// Keeps the photos of a refused form for an hour. They rest sealed under the token that only the form holds: whoever has the
/// database alone can neither open them nor tell whose they are.
/// </summary>
public sealed class PhotoDrafts(AppDb db)
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private const int TokenBytes = 32;

    /// <summary>Saves at once and gives the token.</summary>
    public async Task<string> Keep(IReadOnlyList<CleanPhoto> photos, DateTime now, CancellationToken ct)
    {
        var token = RandomNumberGenerator.GetHexString(TokenBytes * 2, lowercase: true);
        foreach (var (number, photo) in photos.Index())
        {
            var id = NewId.Next();
            db.Set<PhotoDraft>().Add(new PhotoDraft { Id = id, Token = Digest(token), Number = number, Content = PersonCipher.Seal(KeyOf(token), id, photo.Bytes), KeptUntil = now + Kept });
        }
        await db.SaveChangesAsync(ct);
        return token;
    }

    /// <summary>Nothing where the token is wrong or the hour is over.</summary>
    public async Task<IReadOnlyList<CleanPhoto>> Find(string? token, DateTime now, CancellationToken ct)
    {
        if (token is not { Length: TokenBytes * 2 }) return [];
        var digest = Digest(token);
        var kept = await db.Set<PhotoDraft>().AsNoTracking().Where(d => d.Token == digest && d.KeptUntil > now).OrderBy(d => d.Number).ToListAsync(ct);
        return [.. kept.Select(d => PhotoCleaner.Clean(PersonCipher.Open(KeyOf(token), d.Content)))];
    }

    private static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token)));

    private static byte[] KeyOf(string token) => HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.ASCII.GetBytes(token), 32, info: "photo draft"u8.ToArray());
}
