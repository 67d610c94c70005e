namespace Lindian.Data;

/// <summary>For the few places where plain SQL is clearer than LINQ.</summary>
internal static class RawSql
{
    /// <summary>An id as the provider stores it.</summary>
    public static object Key(this AppDb db, Guid id) => db.IsSqlite ? id.ToByteArray(bigEndian: true) : id;
}
