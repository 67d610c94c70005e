namespace Lindian.Domain;

/// <summary>
/// Personal data as it rests: encrypted under the key of one person. It has no operators and no text of its own, so nobody
/// can compare, sort or log it by mistake. Only the vault opens it.
/// </summary>
public sealed class Sealed(byte[] bytes)
{
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    public byte[] ToArray() => Bytes.ToArray();

    public override string ToString() => "[sealed]";
}
