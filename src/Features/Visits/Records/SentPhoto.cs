using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Lindian.Domain;
using Lindian.Domain.Photos;
using Lindian.Domain.Visits;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Visits.Records;

/// <summary>
/// A photo as it arrived, cleaned. Where the device has scaled it, the file no longer tells when and where it was taken, so the device
/// tells it beside the file; else the file is asked before its metadata goes.
/// </summary>
/// <param name="TakenAt">UTC.</param>
public sealed record SentPhoto([property: JsonIgnore] CleanPhoto Photo, string Sha256, string OriginalSha256, DateTime? TakenAt, Place? Where)
{
    /// <param name="told">What the device tells beside the file.</param>
    /// <exception cref="BadInput">No photo, too large, broken, or no place on earth.</exception>
    public static async Task<SentPhoto> Read(IFormFile? file, DateTimeOffset? told, Place? where, CancellationToken ct)
    {
        if (file is not { Length: > 0 }) throw new BadInput("photo", "text.missing");
        if (file.Length > PhotoCleaner.MostBytes) throw PhotoCleaner.TooLarge();
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, ct);
        return Of(bytes, told, where);
    }

    /// <summary>The same, of the bytes of a file.</summary>
    /// <exception cref="BadInput">No photo, broken, or no place on earth.</exception>
    public static SentPhoto Of(byte[] bytes, DateTimeOffset? told, Place? where)
    {
        if (where is { IsOnEarth: false }) throw new BadInput("position", "visit.place-wrong");
        var (clean, origin) = (PhotoCleaner.Clean(bytes), PhotoOrigin.Of(bytes));
        return new SentPhoto(clean, Hash(clean.Bytes), Hash(bytes), told?.UtcDateTime ?? Taken(origin), where ?? PlaceOf(origin));
    }

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    // a camera without an offset shows the time of the place
    private static DateTime? Taken(PhotoOrigin origin) => origin.Local is not { } local ? null
        : origin.Offset is { } offset ? DateTime.SpecifyKind(local - offset, DateTimeKind.Utc) : Governance.BusinessTime.ToUtc(local);

    private static Place? PlaceOf(PhotoOrigin origin) => origin is { Latitude: { } north, Longitude: { } east } ? new Place(north, east) : null;
}
