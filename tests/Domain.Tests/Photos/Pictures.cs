using System.Buffers.Binary;
using System.Text;
using Lindian.Domain.Photos;

namespace Lindian.Domain.Tests.Photos;

/// <summary>Small pictures, put together piece by piece as cameras do.</summary>
internal static class Pictures
{
    public const string Secret = "N31.2304 E121.4737 张三";
    public static readonly byte[] SecretBytes = Encoding.UTF8.GetBytes(Secret);
    public static readonly byte[] Coded = [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD3, 0x56, 0x78];

    public static byte[] Jpeg(params byte[][] extra) =>
        [0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0\x01\x01\0\0\x01\0\x01"u8, 1, 1, 9, 9, 9]), .. extra.SelectMany(e => e), .. Segment(0xDB, new byte[65]),
         .. Segment(0xC0, [8, 0, 30, 0, 40, 1, 1, 0x11, 0]), .. Segment(0xC4, new byte[20]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. Coded, 0xFF, 0xD9];

    public static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    /// <summary>EXIF of little-endian phones: how it was turned, and where it was.</summary>
    public static byte[] Exif(byte turned) => Segment(0xE1,
        [.. "Exif\0\0II\x2A\0\x08\0\0\0\x02\0"u8, .. (byte[])[0x0F, 0x01, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0], .. (byte[])[0x12, 0x01, 3, 0, 1, 0, 0, 0, turned, 0, 0, 0], 0, 0, 0, 0, .. SecretBytes]);

    public static byte[] Png(params (string Name, byte[] Body)[] extra) =>
        [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR", [0, 0, 0, 40, 0, 0, 0, 30, 8, 2, 0, 0, 0]), .. extra.SelectMany(e => Chunk(e.Name, e.Body)), .. Chunk("IDAT", Coded), .. Chunk("IEND", [])];

    public static byte[] Chunk(string name, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body];
        var (length, crc) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc(named));
        return [.. length, .. named, .. crc];
    }

    public static byte[] Webp(params (string Name, byte[] Body)[] extra)
    {
        byte[] inner = [.. "WEBP"u8, .. Riff("VP8X", [0x3C, 0, 0, 0, 39, 0, 0, 29, 0, 0]), .. Riff("VP8 ", [0x10, 0, 0, 0x9D, 1, 0x2A, 40, 0, 30, 0, 7]), .. extra.SelectMany(e => Riff(e.Name, e.Body))];
        return [.. "RIFF"u8, .. Little(inner.Length), .. inner];
    }

    private static byte[] Riff(string name, byte[] body) => [.. Encoding.ASCII.GetBytes(name), .. Little(body.Length), .. body, .. new byte[body.Length & 1]];

    private static byte[] Little(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }

    // bit by bit, so that the table of the product is checked against something else
    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }
        return ~crc;
    }

    public static string Refusal(byte[] sent) => Should.Throw<BadInput>(() => PhotoCleaner.Clean(sent)).Code;

    public static bool Holds(this byte[] all, ReadOnlySpan<byte> part) => all.AsSpan().IndexOf(part) >= 0;
}
