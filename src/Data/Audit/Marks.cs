using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace Lindian.Data.Audit;

/// <summary>
/// What a node writes on each event and each entry of the access log: HMAC-SHA256 over the row, cut to 128 bits, under a secret that
/// rests wrapped by the master key. Whoever has only the database can't make one, so a row inserted by hand is known even after
/// the chain has taken it in.
/// </summary>
public sealed class Marks(Lazy<byte[]> secret)
{
    private const int Size = 16;

    /// <summary>Reads the secret now instead of at the first row.</summary>
    public void Ready() => _ = secret.Value;

    internal byte[] Of(EventRow row) => Of(ChainHash.Text(row));

    internal byte[] Of(AccessRow row) => Of(ChainHash.Text(row));

    internal bool Fits(string row, byte[] mark) => CryptographicOperations.FixedTimeEquals(Of(row), mark);

    private byte[] Of(string row) => HMACSHA256.HashData(secret.Value, Encoding.UTF8.GetBytes(row))[..Size];
}

/// <summary>Marks a row when it is added to a context, whoever adds it.</summary>
internal sealed class MarkGenerator : ValueGenerator<byte[]>
{
    public override bool GeneratesTemporaryValues => false;

    public override byte[] Next(EntityEntry entry)
    {
        var marks = ((AppDb)entry.Context).Services.Marks;
        return entry.Entity is EventRow row ? marks.Of(row) : marks.Of((AccessRow)entry.Entity);
    }
}
