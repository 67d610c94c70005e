using System.Buffers;
using System.Text;
using Lindian.Domain;

namespace Lindian.Features.Integration.Tables;

/// <summary>Finds out how a text file is written: the desks' exports are UTF-8, with or without mark, or GB18030 (GBK is a part of it).</summary>
internal static class TextEncodings
{
    /// <summary>Stands where bytes made no sense. A noncharacter, so that a U+FFFD of the sender's own is no error.</summary>
    public const char Broken = '\uFFFE';

    public static async Task<Encoding> Of(Stream file, string? name, CancellationToken stop)
    {
        var encoding = Named(name ?? await Guess(file, stop));
        file.Position = 0;
        return encoding;
    }

    private static Encoding Named(string name)
    {
        var known = name.ToLowerInvariant() is "gbk" or "gb2312" ? "gb18030" : name;
        var broken = new DecoderReplacementFallback(Broken.ToString());
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known, EncoderFallback.ReplacementFallback, broken)
                ?? Encoding.GetEncoding(known, EncoderFallback.ReplacementFallback, broken);
        }
        catch (ArgumentException)
        {
            throw new BadInput("encoding", "import.unknown-encoding", name);
        }
    }

    /// <summary>Reads the whole file once: the first Chinese character may stand far down. A few broken bytes do not make it GB18030, whose characters are rarely sound UTF-8.</summary>
    private static async Task<string> Guess(Stream file, CancellationToken stop)
    {
        var buffer = new byte[1 << 16];
        var (kept, sound, broken) = (0, 0L, 0L);
        for (int read; (read = await file.ReadAsync(buffer.AsMemory(kept), stop)) > 0;)
        {
            if (file.Position == read && buffer.AsSpan(0, read) is [0xFF, 0xFE, ..]) return "utf-16";
            kept = Count(buffer.AsSpan(0, kept + read), ref sound, ref broken);
        }
        return broken + kept == 0 || sound > 2 * broken ? "utf-8" : "gb18030";
    }

    /// <summary>Counts the characters beyond ASCII; an unfinished one goes to the front of the buffer and its length is returned.</summary>
    private static int Count(Span<byte> bytes, ref long sound, ref long broken)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var ascii = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) return 0;
            at += ascii;
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var length);
            if (status == OperationStatus.NeedMoreData)
            {
                bytes[at..].CopyTo(bytes);
                return bytes.Length - at;
            }
            if (status == OperationStatus.Done) sound++;
            else broken++;
            at += length;
        }
        return 0;
    }
}
