using System.Security.Cryptography;
using System.Text;

namespace Lindian.Data.Secrets;

public enum LookupKind { Phone, PhoneEnd, Account, Meter, Name }

/// <summary>A keyed token by which a person or premises is found without storing the number (DESIGN, personal data).</summary>
public sealed class LookupToken
{
    public string Token { get; init; } = "";
    public Guid SubjectId { get; init; }

    /// <summary>Whose data it is; all tokens go when the person is erased.</summary>
    public Guid PersonId { get; set; }
    public LookupKind Kind { get; init; }
}

/// <summary>Makes look-up tokens: HMAC-SHA256 under a secret of the installation, cut to 128 bits.</summary>
public sealed class Lookups(Lazy<byte[]> secret)
{
    private const int ShortestPrefix = 6;

    public string Token(LookupKind kind, string normalised) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(secret.Value, Encoding.UTF8.GetBytes($"{kind}:{normalised}"))[..16]);

    /// <summary>Whole phone and its last four digits.</summary>
    public IEnumerable<LookupToken> OfPhone(string phone, Guid customerId)
    {
        yield return Row(LookupKind.Phone, phone, customerId, customerId);
        if (phone.Length >= 7) yield return Row(LookupKind.PhoneEnd, phone[^4..], customerId, customerId);
    }

    /// <summary>The whole name, normalised: a name is found only by who knows all of it.</summary>
    public LookupToken OfName(string name, Guid customerId) => Row(LookupKind.Name, name, customerId, customerId);

    /// <summary>Every prefix of six digits and more, so that premises are found while the clerk types.</summary>
    public IEnumerable<LookupToken> OfNumber(LookupKind kind, string number, Guid premisesId, Guid personId) =>
        Enumerable.Range(Math.Min(ShortestPrefix, number.Length), Math.Max(1, number.Length - ShortestPrefix + 1))
            .Select(length => Row(kind, number[..length], premisesId, personId));

    private LookupToken Row(LookupKind kind, string text, Guid subjectId, Guid personId) =>
        new() { Token = Token(kind, text), SubjectId = subjectId, PersonId = personId, Kind = kind };
}
