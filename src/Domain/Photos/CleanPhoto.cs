namespace Lindian.Domain.Photos;

/// <summary>A photo that may be kept: checked from its first to its last byte, without anything that tells where, when or by whom it was taken.</summary>
/// <param name="MediaType">From the content, never from a name.</param>
public sealed record CleanPhoto(string MediaType, byte[] Bytes, int Width, int Height);
