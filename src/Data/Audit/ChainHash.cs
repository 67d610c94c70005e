using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lindian.Data.Audit;

/// <summary>
/// How an entry of the chain is hashed: SHA-256 over the hash before it, its own number, kind and time, and every column of the
/// row as it rests in the database. Each value is written with its length, so that no two rows give the same text.
/// </summary>
internal static class ChainHash
{
    /// <summary>Stands before the first entry.</summary>
    public static byte[] Start { get; } = new byte[SHA256.HashSizeInBytes];

    public static byte[] Of(byte[] before, long no, ChainKind kind, DateTime at, string row) =>
        SHA256.HashData([.. before, .. Encoding.UTF8.GetBytes(Text(no, kind.ToString(), at) + row)]);

    public static string Text(EventRow e) => Text(
        e.SubjectId, e.Seq, e.SubjectKind, e.Name, e.PayloadVersion, e.Payload, e.ActorId, e.ActorKind, e.HappenedAt, e.ReceivedAt, e.Source, e.OperationId);

    public static string Text(AccessRow a) => Text(a.Id, a.At, a.MemberId, a.What, a.SubjectId, a.Detail);

    private static string Text(params object?[] values)
    {
        var text = new StringBuilder();
        foreach (var value in values.Select(Plain))
            text.Append(value is null ? "-" : Encoding.UTF8.GetByteCount(value).ToString(CultureInfo.InvariantCulture)).Append(':').Append(value).Append('\n');
        return text.ToString();
    }

    // microseconds are what both databases keep
    private static string? Plain(object? value) => value switch
    {
        null => null,
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
