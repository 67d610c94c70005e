using System.Buffers.Binary;
using System.Text;
using Lindian.Domain.Photos;

namespace Lindian.Domain.Tests.Photos;

public class A_photo_tells_where_it_comes_from
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void By_its_exif_block(bool little)
    {
        var origin = PhotoOrigin.Of(Pictures.Jpeg(Taken("2026:11:20 09:30:15", little)));
        origin.Local.ShouldBe(new DateTime(2026, 11, 20, 9, 30, 15, DateTimeKind.Unspecified));
        origin.Offset.ShouldBe(TimeSpan.FromHours(8));
        origin.Latitude!.Value.ShouldBe(31.3215, 0.0001);
        origin.Longitude!.Value.ShouldBe(120.9876, 0.0001);
    }

    [Fact]
    public void And_nothing_of_it_stays_in_the_picture_that_is_kept() =>
        PhotoCleaner.Clean(Pictures.Jpeg(Taken("2026:11:20 09:30:15", true))).Bytes.Holds("2026:11:20"u8).ShouldBeFalse();

    [Fact]
    public void Or_does_not()
    {
        PhotoOrigin.Of(Pictures.Jpeg()).ShouldBe(PhotoOrigin.Unknown);
        PhotoOrigin.Of(Pictures.Png()).ShouldBe(PhotoOrigin.Unknown);
        PhotoOrigin.Of([]).ShouldBe(PhotoOrigin.Unknown);
        PhotoOrigin.Of(Pictures.Jpeg(Taken("0000:00:00 00:00:00", true))).Local.ShouldBeNull();
    }

    [Fact]
    public void Cut_off_or_spoilt_anywhere_it_is_no_reason_to_fail()
    {
        var whole = Taken("2026:11:20 09:30:15", true);
        for (var i = 0; i < whole.Length; i++)
        {
            PhotoOrigin.Of([0xFF, 0xD8, .. whole[..i]]);
            var spoilt = whole.ToArray();
            spoilt[i] = 0xFF;
            PhotoOrigin.Of([0xFF, 0xD8, .. spoilt]);
        }
    }

    /// <summary>An EXIF block as phones write it: a root with pointers to the block of the camera and the block of the position.</summary>
    private static byte[] Taken(string time, bool little)
    {
        const int exif = 8 + 2 + 24 + 4, gps = exif + 2 + 24 + 4, data = gps + 2 + 48 + 4;
        byte[] tiff = [.. little ? "II"u8 : "MM"u8, .. N(42, 2), .. N(8, 4), .. N(2, 2), .. E(0x8769, 4, 1, exif), .. E(0x8825, 4, 1, gps), .. N(0, 4),
            .. N(2, 2), .. E(0x9003, 2, 20, data), .. E(0x9011, 2, 7, data + 20), .. N(0, 4),
            .. N(4, 2), .. Side(1, 'N'), .. E(2, 5, 3, data + 28), .. Side(3, 'E'), .. E(4, 5, 3, data + 52), .. N(0, 4),
            .. Encoding.ASCII.GetBytes(time), 0, .. "+08:00\0\0"u8, .. Angle(31, 19, 17.4), .. Angle(120, 59, 15.36)];
        return Pictures.Segment(0xE1, [.. "Exif\0\0"u8, .. tiff]);

        byte[] N(uint number, int size)
        {
            var bytes = new byte[4];
            if (little) BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
            else BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
            return size == 4 ? bytes : little ? bytes[..2] : bytes[2..];
        }

        byte[] E(uint tag, uint type, uint count, uint value) => [.. N(tag, 2), .. N(type, 2), .. N(count, 4), .. N(value, 4)];
        byte[] Side(uint tag, char letter) => [.. N(tag, 2), .. N(2, 2), .. N(2, 4), (byte)letter, 0, 0, 0];
        byte[] Angle(uint degrees, uint minutes, double seconds) => [.. N(degrees, 4), .. N(1, 4), .. N(minutes, 4), .. N(1, 4), .. N((uint)(seconds * 100), 4), .. N(100, 4)];
    }
}
