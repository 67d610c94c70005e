using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Lindian.Domain.Photos;

namespace Lindian.Host.Demo;

/// <summary>Draws the photos of the demo city: a grey wall with a meter box in one of a few colours. Nobody's picture.</summary>
internal static class DemoPicture
{
    private const int Width = 160, Height = 120;

    public static CleanPhoto Draw(int shade) => PhotoCleaner.Clean(
        [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR", [.. Number(Width), .. Number(Height), 8, 2, 0, 0, 0]), .. Chunk("IDAT", Pixels(shade)), .. Chunk("IEND", [])]);

    private static byte[] Pixels(int shade)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < Height; y++)
            {
                zlib.WriteByte(0);
                for (var x = 0; x < Width; x++) zlib.Write(Pixel(x, y, shade));
            }
        }
        return packed.ToArray();
    }

    private static byte[] Pixel(int x, int y, int shade)
    {
        var box = x is > 50 and < 110 && y is > 25 and < 95;
        var glass = x is > 62 and < 98 && y is > 35 and < 55;
        var wall = (byte)(150 + (y / 4) + (x / 8 % 2));
        return glass ? [205, 220, 225] : box ? [(byte)(40 + (shade * 17 % 60)), (byte)(90 + (shade * 29 % 60)), (byte)(80 + (shade * 41 % 90))] : [wall, wall, (byte)(wall - 8)];
    }

    private static byte[] Chunk(string name, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body];
        return [.. Number(body.Length), .. named, .. Number(unchecked((int)Crc(named)))];
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }
        return ~crc;
    }
}
