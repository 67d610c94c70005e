using System.Buffers.Binary;
using System.Text;

namespace Lindian.Domain.Photos;

/// <summary>WebP (RFC 9649), one picture: keeps the coded picture, its transparency and its colour profile. A moving one is no photo.</summary>
internal static class WebpCleaner
{
    private const byte SaysExif = 0x08, SaysXmp = 0x04, Moves = 0x02;

    public static CleanPhoto Clean(ReadOnlySpan<byte> sent)
    {
        var outer = new ByteReader(sent);
        outer.Take(4);
        var reader = new ByteReader(outer.Take(outer.U32Little())); // what stands behind it is not part of the picture
        var kept = new MemoryStream(sent.Length);
        kept.Write("RIFF\0\0\0\0WEBP"u8);
        reader.Take(4);
        var size = (Width: 0, Height: 0);
        while (reader.Rest.Length > 0)
        {
            var name = Encoding.Latin1.GetString(reader.Take(4));
            var body = reader.Take(reader.U32Little());
            if ((body.Length & 1) == 1) reader.Take(1);
            if (name is "VP8 " or "VP8L") size = size.Width > 0 ? throw PhotoCleaner.Broken() : Size(name, body);
            if (name is "VP8 " or "VP8L" or "ALPH" or "ICCP") Write(kept, name, body);
            if (name is "VP8X") Write(kept, name, Flags(body));
        }
        var clean = kept.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(clean.AsSpan(4), clean.Length - 8);
        return new CleanPhoto("image/webp", clean, size.Width, size.Height);
    }

    private static byte[] Flags(ReadOnlySpan<byte> header)
    {
        if (header.Length != 10) throw PhotoCleaner.Broken();
        if ((header[0] & Moves) != 0) throw new BadInput("photos", "file.kind");
        return [(byte)(header[0] & ~(SaysExif | SaysXmp)), .. header[1..]];
    }

    private static (int, int) Size(string name, ReadOnlySpan<byte> picture)
    {
        var reader = new ByteReader(picture);
        if (name == "VP8L")
        {
            if (reader.Byte() != 0x2F) throw PhotoCleaner.Broken();
            var bits = reader.U32Little();
            return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }
        reader.Take(3);
        if (!reader.Take(3).SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])) throw PhotoCleaner.Broken();
        var both = reader.U32Little();
        return ((int)(both & 0x3FFF), (int)((both >> 16) & 0x3FFF));
    }

    private static void Write(MemoryStream kept, string name, ReadOnlySpan<byte> body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, body.Length);
        kept.Write(Encoding.Latin1.GetBytes(name));
        kept.Write(length);
        kept.Write(body);
        if ((body.Length & 1) == 1) kept.WriteByte(0);
    }
}
