using System.Buffers.Binary;

namespace Lindian.Domain.Photos;

/// <summary>
/// How a phone was held when the photo was taken: the only fact of EXIF that a picture needs to be seen the right way up. It is
/// written again alone, in an EXIF block of one entry.
/// </summary>
internal static class Turned
{
    private const int Orientation = 0x0112, Short = 3, EntrySize = 12;

    /// <param name="tiff">The block behind its <c>Exif\0\0</c>; nonsense in it counts as not turned.</param>
    public static void Write(MemoryStream kept, ReadOnlySpan<byte> tiff)
    {
        if (Of(tiff) is var turned and >= 2 and <= 8)
            JpegCleaner.Write(kept, 0xE1, [.. "Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"u8, (byte)turned, 0, 0, 0, 0, 0, 0]);
    }

    private static int Of(ReadOnlySpan<byte> tiff)
    {
        var little = tiff.StartsWith("II"u8);
        if (tiff.Length < 8 || (!little && !tiff.StartsWith("MM"u8))) return 1;
        var at = Number(tiff[4..8], little);
        if (at < 8 || at > tiff.Length - 2) return 1;
        var entries = tiff[((int)at + 2)..];
        for (var left = Number(tiff.Slice((int)at, 2), little); left > 0 && entries.Length >= EntrySize; left--, entries = entries[EntrySize..])
            if (Number(entries[..2], little) == Orientation && Number(entries[2..4], little) == Short) return (int)Number(entries[8..10], little);
        return 1;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, bool little) => (bytes.Length, little) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        (2, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
        (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
    };
}
