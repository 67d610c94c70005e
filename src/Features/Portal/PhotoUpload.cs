using Lindian.Domain;
using Lindian.Domain.Photos;
using Lindian.Features.Demands;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Portal;

/// <summary>Reads the photos of a form and cleans them one after the other; the names and types that a browser tells are not asked.</summary>
public static class PhotoUpload
{
    /// <summary>Bytes: six photos of ten megabytes and the words.</summary>
    public const long MostInOneForm = 64L * 1024 * 1024;

    /// <exception cref="BadInput">Too many, too large, broken, or no photo.</exception>
    public static async Task<SentPhotos?> Read(IReadOnlyList<IFormFile>? files, CancellationToken ct)
    {
        var sent = files?.Where(f => f.Length > 0).ToList() ?? []; // a browser sends an empty one where none was chosen
        if (sent.Count == 0) return null;
        if (sent.Count > SentPhotos.MostPerDemand) throw new BadInput("photos", "demand.too-many-photos", SentPhotos.MostPerDemand);
        if (sent.Exists(f => f.Length > PhotoCleaner.MostBytes)) throw PhotoCleaner.TooLarge();
        var clean = new List<CleanPhoto>();
        foreach (var file in sent) clean.Add(await Clean(file, ct));
        return new SentPhotos(clean);
    }

    private static async Task<CleanPhoto> Clean(IFormFile file, CancellationToken ct)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, ct);
        return PhotoCleaner.Clean(bytes);
    }
}
