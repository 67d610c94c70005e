using Lindian.Features.Organization;

namespace Lindian.Features.Tests.Organization;

/// <summary>An authenticator that was given a key, on a clock that goes like the town's.</summary>
internal sealed class Phone(Town town, string key)
{
    private const string Signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The code of now, or of the thirty seconds that come after.</summary>
    public string Code(int later = 0) => Totp.Code(Bytes(key), Totp.StepAt(town.Clock.GetUtcNow()) + later);

    /// <summary>A code that fits none of these minutes.</summary>
    public string Wrong() => Code(later: 100);

    public static byte[] Bytes(string key)
    {
        var bits = string.Concat(key.Select(sign => Convert.ToString(Signs.IndexOf(sign), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    /// <summary>Sets the second factor of this person up, and tells the recovery codes.</summary>
    public static async Task<(Phone Phone, IReadOnlyList<string> Codes)> Of(Person person)
    {
        var key = (await person.Posts("/api/account/second-factor", new { current = Person.Password })).As<BeginSecondFactor.Key>();
        var phone = new Phone(person.Town, key.Text);
        return (phone, (await person.Puts("/api/account/second-factor", new { code = phone.Code() })).As<ConfirmSecondFactor.Codes>().RecoveryCodes);
    }
}
