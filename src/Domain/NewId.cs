namespace Lindian.Domain;

/// <summary>The one place that makes ids: UUID version 7, so that rows written together lie together.</summary>
public static class NewId
{
#pragma warning disable RS0030 // this is the seam that the ban points to
    public static Guid Next() => Guid.CreateVersion7();

    /// <summary>An id whose order follows a time of the past: for the demo city and for imported history.</summary>
    public static Guid At(DateTime utc) => Guid.CreateVersion7(new DateTimeOffset(utc, TimeSpan.Zero));
#pragma warning restore RS0030
}
