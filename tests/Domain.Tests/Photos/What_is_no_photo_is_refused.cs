using FsCheck;
using FsCheck.Fluent;
using Lindian.Domain.Photos;
using static Lindian.Domain.Tests.Photos.Pictures;

namespace Lindian.Domain.Tests.Photos;

public sealed class What_is_no_photo_is_refused
{
    private static readonly byte[][] All = [Jpeg(Exif(6), Segment(0xFE, SecretBytes)), Png(("tEXt", SecretBytes)), Webp(("EXIF", SecretBytes))];

    [Fact]
    public void Other_kinds_are_refused_whatever_their_name()
    {
        byte[][] others = [[], [0xFF], [.. "GIF89a\x01\0\x01\0"u8], [.. "%PDF-1.7"u8], [.. "\0\0\0\x18ftypheic"u8], [.. "<svg onload='alert(1)'/>"u8], [.. "MZ"u8], [.. "PK\x03\x04"u8]];
        foreach (var other in others) Refusal(other).ShouldBe("file.kind");
        Refusal(Webp().Select((b, i) => i == 20 ? (byte)0x02 : b).ToArray()).ShouldBe("file.kind"); // a moving one
    }

    [Fact]
    public void Too_many_bytes_or_pixels_are_refused()
    {
        Refusal([.. Jpeg(), .. new byte[PhotoCleaner.MostBytes]]).ShouldBe("file.too-large");
        Refusal([0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR", [0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 8, 2, 0, 0, 0]), .. Chunk("IDAT", [1]), .. Chunk("IEND", [])]).ShouldBe("file.too-large");
    }

    [Fact]
    public void Cut_off_anywhere_it_is_refused()
    {
        foreach (var whole in All)
            for (var length = 12; length < whole.Length; length++)
                Refusal(whole[..length]).ShouldBe("file.broken", $"{length} of {whole.Length}");
    }

    [Fact]
    public void Lengths_that_lie_are_refused()
    {
        foreach (var length in (byte[][])[[0, 0], [0, 1], [0xFF, 0xFF]]) Refusal(Jpeg([0xFF, 0xE5, .. length, 1, 2])).ShouldBe("file.broken");
        foreach (var length in (byte[][])[[0xFF, 0xFF, 0xFF, 0xFF], [0x7F, 0xFF, 0xFF, 0xFF], [0, 0, 1, 0]])
        {
            Refusal([.. Png()[..33], .. length, .. "IDAT"u8, 1, 2, 3, 4]).ShouldBe("file.broken");
            Refusal([.. "RIFF"u8, .. length.Reverse(), .. Webp()[8..]]).ShouldBe("file.broken");
            Refusal([.. "RIFF\x14\0\0\0WEBPVP8 "u8, .. length.Reverse(), .. new byte[8]]).ShouldBe("file.broken");
        }
        Refusal([.. Png()[..^1], 0]).ShouldBe("file.broken"); // a wrong sum
        Refusal([.. Png()[..33], .. Chunk("CgBI", [1]), .. Png()[33..]]).ShouldBe("file.broken"); // nobody knows how to draw it
    }

    [Fact]
    public void Changed_bytes_never_do_worse_than_a_refusal()
    {
        var changes = from which in Gen.Choose(0, All.Length - 1)
                      from places in Gen.NonEmptyListOf(Gen.Choose(12, All[which].Length - 1))
                      from values in Gen.ListOf(Gen.Choose(0, 255), places.Count)
                      select places.Zip(values).Aggregate(All[which].ToArray(), (bytes, change) => { bytes[change.First] = (byte)change.Second; return bytes; });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(changes.ToArbitrary(), Holds));
    }

    [Fact]
    public void Clean_once_is_clean_for_good()
    {
        foreach (var sent in All)
        {
            var once = PhotoCleaner.Clean(sent).Bytes;
            PhotoCleaner.Clean(once).Bytes.ShouldBe(once);
        }
    }

    private static bool Holds(byte[] sent)
    {
        try
        {
            var clean = PhotoCleaner.Clean(sent).Bytes;
            return clean.Length <= sent.Length + 32 && PhotoCleaner.Clean(clean).Bytes.SequenceEqual(clean);
        }
        catch (BadInput refused)
        {
            return refused.Code.StartsWith("file.", StringComparison.Ordinal);
        }
    }
}
