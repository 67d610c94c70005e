using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Lindian.Domain.Photos;

/// <summary>
/// What a photo says about itself before its metadata is taken off: when and where it was taken (V-3). Read from the EXIF block of a
/// JPEG; what is missing or makes no sense is simply not known.
/// </summary>
/// <param name="Local">As the camera's clock showed it.</param>
/// <param name="Offset">The camera's offset from UTC, where it wrote one.</param>
public sealed record PhotoOrigin(DateTime? Local, TimeSpan? Offset, double? Latitude, double? Longitude)
{
    private const int TakenAt = 0x9003, OffsetOfTaken = 0x9011, ExifBlock = 0x8769, GpsBlock = 0x8825;

    public static PhotoOrigin Unknown { get; } = new(null, null, null, null);

    public static PhotoOrigin Of(ReadOnlySpan<byte> sent)
    {
        var mark = sent[..Math.Min(sent.Length, 70_000)].IndexOf("Exif\0\0"u8);
        if (!sent.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) || mark < 0) return Unknown;
        try
        {
            var tiff = new Tiff(sent[(mark + 6)..].ToArray());
            var (exif, gps) = (tiff.Block(tiff.Root, ExifBlock), tiff.Block(tiff.Root, GpsBlock));
            return new(Time(tiff.Text(exif, TakenAt)), OffsetIn(tiff.Text(exif, OffsetOfTaken)), Degrees(tiff, gps, 2, 1, 90), Degrees(tiff, gps, 4, 3, 180));
        }
        catch (ArgumentOutOfRangeException)
        {
            return Unknown; // it points behind its own end
        }
    }

    private static DateTime? Time(string? told) =>
        DateTime.TryParseExact(told, "yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Year >= 1970 ? time : null;

    private static TimeSpan? OffsetIn(string? told) =>
        told is { Length: > 1 } && TimeSpan.TryParseExact(told[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var offset) ? (told[0] == '-' ? -offset : offset) : null;

    private static double? Degrees(Tiff tiff, int block, int tag, int side, double most)
    {
        if (tiff.Rationals(block, tag, 3) is not [var degrees, var minutes, var seconds]) return null;
        var angle = (degrees + (minutes / 60) + (seconds / 3600)) * (tiff.Text(block, side) is "S" or "W" ? -1 : 1);
        return Math.Abs(angle) <= most ? angle : null;
    }

    /// <summary>The little of TIFF 6.0 that this needs. Whoever points outside gets an exception.</summary>
    private sealed class Tiff(byte[] bytes)
    {
        private const int EntrySize = 12;
        private readonly bool little = bytes.AsSpan(0, 2).SequenceEqual("II"u8);

        public int Root => (int)U32(4);

        public int Block(int block, int tag) => Entry(block, tag) is { } entry ? (int)U32(entry + 8) : 0;

        public string? Text(int block, int tag)
        {
            if (Entry(block, tag) is not { } entry || U32(entry + 4) is not (> 0 and <= 64 and var length)) return null;
            return Encoding.ASCII.GetString(bytes.AsSpan(length > 4 ? (int)U32(entry + 8) : entry + 8, (int)length)).TrimEnd('\0', ' ');
        }

        public double[]? Rationals(int block, int tag, int count)
        {
            if (Entry(block, tag) is not { } entry || U32(entry + 4) != count) return null;
            var at = (int)U32(entry + 8);
            return [.. Enumerable.Range(0, count).Select(i => U32(at + (i * 8)) / (double)Math.Max(1, U32(at + (i * 8) + 4)))];
        }

        private int? Entry(int block, int tag)
        {
            if (block <= 0) return null;
            for (var (at, left) = (block + 2, U16(block)); left > 0; at += EntrySize, left--)
                if (U16(at) == tag) return at;
            return null;
        }

        private int U16(int at) => little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at, 2)) : BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at, 2));

        private uint U32(int at) => little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at, 4)) : BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at, 4));
    }
}
