namespace Lindian.Domain.Photos;

/// <summary>JPEG (ITU T.81): keeps what draws the picture, the colour profile and how it is turned; drops all else.</summary>
internal static class JpegCleaner
{
    private const byte EndOfImage = 0xD9, StartOfScan = 0xDA;

    public static CleanPhoto Clean(ReadOnlySpan<byte> sent)
    {
        var reader = new ByteReader(sent);
        var kept = new MemoryStream(sent.Length);
        kept.Write(reader.Take(2)); // start of image
        int width = 0, height = 0, scans = 0;
        for (var marker = Marker(ref reader); marker != EndOfImage; marker = Marker(ref reader))
        {
            if (marker is < 0xC0 or (>= 0xD0 and <= 0xD8)) throw PhotoCleaner.Broken();
            var body = reader.Take(reader.U16() - 2);
            if (IsFrame(marker)) (height, width) = Size(body);
            Keep(kept, marker, body);
            if (marker != StartOfScan) continue;
            kept.Write(Scan(ref reader));
            scans++;
        }
        if (scans == 0) throw PhotoCleaner.Broken();
        kept.Write([0xFF, EndOfImage]); // motion pictures and other trailers end here
        return new CleanPhoto("image/jpeg", kept.ToArray(), width, height);
    }

    private static byte Marker(ref ByteReader reader)
    {
        if (reader.Byte() != 0xFF) throw PhotoCleaner.Broken();
        byte marker;
        do marker = reader.Byte();
        while (marker == 0xFF); // any number of fill bytes
        return marker;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;

    private static (int Height, int Width) Size(ReadOnlySpan<byte> frame)
    {
        var reader = new ByteReader(frame);
        reader.Take(1);
        return (reader.U16(), reader.U16());
    }

    private static void Keep(MemoryStream kept, byte marker, ReadOnlySpan<byte> body)
    {
        switch (marker)
        {
            case 0xE0 when body.Length >= 14 && body.StartsWith("JFIF\0"u8): Write(kept, marker, [.. body[..12], 0, 0]); break; // without its thumbnail
            case 0xE1 when body.StartsWith("Exif\0\0"u8): Turned.Write(kept, body[6..]); break;
            case 0xE2 when body.StartsWith("ICC_PROFILE\0"u8): Write(kept, marker, body); break;
            case 0xEE when body.Length >= 12 && body.StartsWith("Adobe"u8): Write(kept, marker, body[..12]); break; // how colours are coded
            case >= 0xE0 and <= 0xFE: break; // EXIF, XMP, maker notes, comments
            default: Write(kept, marker, body); break;
        }
    }

    internal static void Write(MemoryStream kept, byte marker, ReadOnlySpan<byte> body)
    {
        var length = body.Length + 2;
        kept.Write([0xFF, marker, (byte)(length >> 8), (byte)length]);
        kept.Write(body);
    }

    /// <summary>The coded picture up to the next marker that is no restart.</summary>
    private static ReadOnlySpan<byte> Scan(ref ByteReader reader)
    {
        var rest = reader.Rest;
        var at = 0;
        while (true)
        {
            var next = rest[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= rest.Length) throw PhotoCleaner.Broken();
            at += next;
            if (rest[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7))) return reader.Take(at);
            at += rest[at + 1] == 0xFF ? 1 : 2;
        }
    }
}
