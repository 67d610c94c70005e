using System.Security.Cryptography;
using System.Text;

namespace Lindian.Domain;

/// <summary>The one place that makes ids: UUID version 7, so that rows written together lie together.</summary>
public static class NewId
{
    [ThreadStatic]
    private static Func<Guid>? drawn;

    /// <summary>
    /// Does work whose ids come from a source of the caller's: an invented city that is the same every time. The work must not
    /// leave its thread, so nothing else is touched.
    /// </summary>
    public static void From(Func<Guid> source, Action work)
    {
        var before = drawn;
        drawn = source;
        try
        {
            work();
        }
        finally
        {
            drawn = before;
        }
    }

#pragma warning disable RS0030 // this is the seam that the ban points to
    public static Guid Next() => drawn is { } draw ? draw() : Guid.CreateVersion7();

    /// <summary>An id whose order follows a time of the past: for the demo city and for imported history.</summary>
    public static Guid At(DateTime utc) => Guid.CreateVersion7(new DateTimeOffset(utc, TimeSpan.Zero));
#pragma warning restore RS0030

    /// <summary>Always the same id for the same name: what is imported twice is recognised. SHA-256, marked as version 8 (RFC 9562).</summary>
    public static Guid From(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
