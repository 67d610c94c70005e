using System.Buffers.Binary;

namespace Lindian.Domain.Photos;

/// <summary>Reads a file that somebody sent: whoever asks for more than there is gets a refusal, never a byte too many.</summary>
internal ref struct ByteReader
{
    private readonly ReadOnlySpan<byte> all;

    public ByteReader(ReadOnlySpan<byte> all) => this.all = all;

    public int At { get; private set; }
    public readonly ReadOnlySpan<byte> Rest => all[At..];

    public ReadOnlySpan<byte> Take(long length)
    {
        if (length < 0 || length > all.Length - At) throw PhotoCleaner.Broken();
        var taken = all.Slice(At, (int)length);
        At += (int)length;
        return taken;
    }

    public byte Byte() => Take(1)[0];

    public int U16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public uint U32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    public uint U32Little() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));
}
