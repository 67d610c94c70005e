using Lindian.Domain.Photos;
using static Lindian.Domain.Tests.Photos.Pictures;

namespace Lindian.Domain.Tests.Photos;

public sealed class A_photo_is_cleaned
{
    [Fact]
    public void A_jpeg_loses_place_comments_makers_notes_thumbnail_and_what_hangs_behind()
    {
        byte[] sent = [.. Jpeg(Exif(1), Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. SecretBytes]), Segment(0xED, SecretBytes), Segment(0xFE, SecretBytes)), .. "ftypmp42"u8, .. SecretBytes];

        var clean = PhotoCleaner.Clean(sent);

        (clean.MediaType, clean.Width, clean.Height).ShouldBe(("image/jpeg", 40, 30));
        foreach (var gone in (byte[][])[SecretBytes, [.. "Exif"u8], [.. "adobe"u8], [9, 9, 9], [.. "ftyp"u8]]) clean.Bytes.Holds(gone).ShouldBeFalse();
        clean.Bytes.Holds([.. Coded, 0xFF, 0xD9]).ShouldBeTrue(); // the picture itself
        clean.Bytes[^2..].ShouldBe([0xFF, 0xD9]);
    }

    [Theory, InlineData(3), InlineData(6), InlineData(8)]
    public void A_turned_jpeg_stays_turned_and_says_nothing_else(byte turned)
    {
        var clean = PhotoCleaner.Clean(Jpeg(Exif(turned))).Bytes;

        clean.Holds(SecretBytes).ShouldBeFalse();
        var exif = clean.AsSpan().IndexOf("Exif\0\0"u8);
        clean[(exif + 6)..(exif + 32)].ShouldBe([(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0]);
        (exif + 32 - (exif - 2)).ShouldBe((clean[exif - 2] << 8) + clean[exif - 1]); // the length of the segment
    }

    [Fact]
    public void Colours_of_a_jpeg_stay()
    {
        var (icc, adobe) = (Segment(0xE2, [.. "ICC_PROFILE\0\x01\x01"u8, 5, 6, 7]), Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]));

        var clean = PhotoCleaner.Clean(Jpeg(icc, adobe, Segment(0xE2, [.. "MPF\0"u8, .. SecretBytes]))).Bytes;

        (clean.Holds(icc), clean.Holds(adobe), clean.Holds(SecretBytes)).ShouldBe((true, true, false));
    }

    [Fact]
    public void A_png_loses_texts_time_and_exif_and_keeps_its_colours()
    {
        var sent = Png(("gAMA", [0, 0, 1, 2]), ("tEXt", SecretBytes), ("iTXt", SecretBytes), ("zTXt", SecretBytes), ("eXIf", SecretBytes), ("tIME", [7, 234, 1, 1, 1, 1, 1]), ("prVt", SecretBytes));

        var clean = PhotoCleaner.Clean([.. sent, .. SecretBytes]);

        (clean.MediaType, clean.Width, clean.Height).ShouldBe(("image/png", 40, 30));
        clean.Bytes.ShouldBe(Png(("gAMA", [0, 0, 1, 2])));
    }

    [Fact]
    public void A_webp_loses_exif_and_xmp_and_no_longer_promises_them()
    {
        var clean = PhotoCleaner.Clean([.. Webp(("EXIF", SecretBytes), ("XMP ", SecretBytes), ("what", [1])), .. SecretBytes]);

        (clean.MediaType, clean.Width, clean.Height).ShouldBe(("image/webp", 40, 30));
        clean.Bytes.Holds(SecretBytes).ShouldBeFalse();
        clean.Bytes[20].ShouldBe((byte)0x30); // transparency and profile, neither EXIF nor XMP
        (BitConverter.ToInt32(clean.Bytes, 4) + 8).ShouldBe(clean.Bytes.Length);
    }
}
