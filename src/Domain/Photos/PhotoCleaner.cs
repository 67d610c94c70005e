namespace Lindian.Domain.Photos;

/// <summary>
/// Takes a photo as a resident's phone made it and gives back the same picture without its metadata: EXIF with place and time,
/// XMP, comments, embedded thumbnails, whatever hangs on behind the end. No pixel is touched; how the picture is turned and its
/// colour profile stay. What is no JPEG, PNG or WebP, or breaks off, is refused.
/// </summary>
public static class PhotoCleaner
{
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>More pixels than any phone takes; a small file may claim many and fill the memory of whoever looks at it.</summary>
    private const long MostPixels = 250_000_000;

    /// <exception cref="BadInput"><c>file.kind</c>, <c>file.too-large</c> or <c>file.broken</c>.</exception>
    public static CleanPhoto Clean(ReadOnlySpan<byte> sent)
    {
        if (sent.Length > MostBytes) throw TooLarge();
        var photo = sent switch
        {
            [0xFF, 0xD8, 0xFF, ..] => JpegCleaner.Clean(sent),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PngCleaner.Clean(sent),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebpCleaner.Clean(sent),
            _ => throw new BadInput("photos", "file.kind"),
        };
        if (photo.Width <= 0 || photo.Height <= 0) throw Broken();
        return (long)photo.Width * photo.Height > MostPixels ? throw TooLarge() : photo;
    }

    public static BadInput TooLarge() => new("photos", "file.too-large", MostBytes / 1024 / 1024);

    internal static BadInput Broken() => new("photos", "file.broken");
}
