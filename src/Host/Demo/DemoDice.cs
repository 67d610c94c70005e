using System.Buffers.Binary;
using System.Text.RegularExpressions;

namespace Lindian.Host.Demo;

/// <summary>The only source of chance in the demo city: the same seed gives the same city.</summary>
public sealed partial class DemoDice(int seed)
{
    private const string CodeLetters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private readonly Random random = new(seed);

    /// <summary>From 0 up to 1.</summary>
    public double Share() => random.NextDouble();

    public int Next(int below) => random.Next(below);

    public bool Chance(double percent) => random.NextDouble() * 100 < percent;

    public T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    /// <summary>Whole seconds.</summary>
    public TimeSpan Minutes(double least, double most) => TimeSpan.FromSeconds(Math.Round(60 * (least + (most - least) * random.NextDouble())));

    /// <summary>An id of version 7 at a time.</summary>
    public Guid Id(DateTime at)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        var milliseconds = new DateTimeOffset(at, TimeSpan.Zero).ToUnixTimeMilliseconds() << 16;
        BinaryPrimitives.WriteInt64BigEndian(bytes, milliseconds | (uint)(0x7000 | (bytes[6] & 0x0F) << 8 | bytes[7]));
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>As <see cref="Features.Demands.TrackingCode"/> draws it.</summary>
    public string TrackingCode() => string.Concat(Enumerable.Range(0, 12).Select(_ => CodeLetters[random.Next(CodeLetters.Length)]));

    /// <summary>As <see cref="Domain.Demands.Lot"/> draws it.</summary>
    public string Nonce()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>A sentence with a choice in place of each <c>{name}</c>.</summary>
    public string Fill(string sentence, Dictionary<string, IReadOnlyList<string>> slots) => Slot().Replace(sentence, found => Pick(slots[found.Groups[1].Value]));

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Slot();
}
