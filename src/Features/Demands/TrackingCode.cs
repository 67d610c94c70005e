using System.Security.Cryptography;
using System.Text;
using Lindian.Domain.Text;

namespace Lindian.Features.Demands;

/// <summary>The code by which a customer follows a demand: twelve letters of thirty, sixty bits that nobody guesses, without look-alikes to read over the phone.</summary>
public static class TrackingCode
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 12, LongestTyped = 60;

    public static string Draw() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>As it is stored, from what somebody typed: with blanks, in small or full-width letters. Empty when it is no code.</summary>
    public static string Plain(string typed) => typed.Length > LongestTyped
        ? ""
        : string.Concat(SoundText.In(NormalizationForm.FormKC, typed).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    /// <summary>In fours, as people copy it.</summary>
    public static string Grouped(string code) => string.Join(' ', code.Chunk(4).Select(four => new string(four)));
}
