namespace Lindian.Data.Secrets;

/// <summary>The key of one person, wrapped by the master key. When it is destroyed nobody reads that person's data again.</summary>
public sealed class PersonKey
{
    public Guid PersonId { get; init; }
    public byte[]? Wrapped { get; set; }
    public DateTime? DestroyedAt { get; set; }
}

/// <summary>A secret of the installation, such as the look-up key, wrapped by the master key.</summary>
public sealed class SecretRow
{
    public string Name { get; init; } = "";
    public byte[] Wrapped { get; set; } = [];
}
