using Lindian.Domain;
using Lindian.Domain.Photos;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Lindian.Features.Demands;

/// <summary>Reads the photos of a form and cleans them one after the other; the names and types that a browser tells are not asked.</summary>
public static class PhotoUpload
{
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

/// <summary>A page whose form may carry photos. The framework's own attribute would speak up too late: the form is read before the page runs.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesPhotosAttribute : Attribute, IRequestSizeLimitMetadata
{
    /// <summary>Bytes: six photos of ten megabytes, and the words.</summary>
    public long? MaxRequestBodySize => 64L * 1024 * 1024;
}
