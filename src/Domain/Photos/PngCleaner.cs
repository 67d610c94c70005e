using System.Buffers.Binary;
using System.Text;

namespace Lindian.Domain.Photos;

/// <summary>PNG (ISO 15948): keeps the chunks that draw the picture and its colours; texts, times, EXIF and strange chunks go.</summary>
internal static class PngCleaner
{
    private static readonly HashSet<string> Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs", "hIST"];
    private static readonly uint[] Crcs = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) == 1 ? 0xEDB88320 ^ (c >> 1) : c >> 1))];

    public static CleanPhoto Clean(ReadOnlySpan<byte> sent)
    {
        var reader = new ByteReader(sent);
        var kept = new MemoryStream(sent.Length);
        kept.Write(reader.Take(8));
        int width = 0, height = 0, data = 0;
        for (var name = ""; name != "IEND";)
        {
            var chunk = reader.Rest;
            var length = reader.U32();
            name = Encoding.Latin1.GetString(reader.Take(4));
            var body = reader.Take(length);
            if (Crc(chunk.Slice(4, body.Length + 4)) != reader.U32()) throw PhotoCleaner.Broken();
            if ((kept.Length == 8) != (name == "IHDR")) throw PhotoCleaner.Broken(); // first, and only once
            if (name == "IHDR") (width, height) = Size(body);
            data += name == "IDAT" ? 1 : 0;
            if (Kept.Contains(name)) kept.Write(chunk[..(body.Length + 12)]);
            else if (char.IsUpper(name[0])) throw PhotoCleaner.Broken(); // nobody can draw it without knowing this one
        }
        return data == 0 ? throw PhotoCleaner.Broken() : new CleanPhoto("image/png", kept.ToArray(), width, height);
    }

    private static (int, int) Size(ReadOnlySpan<byte> header) => header.Length == 13
        ? (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]))
        : throw PhotoCleaner.Broken();

    internal static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFF;
        foreach (var one in bytes) crc = Crcs[(crc ^ one) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }
}
