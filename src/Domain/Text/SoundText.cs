using System.Text;

namespace Lindian.Domain.Text;

/// <summary>What somebody typed in one of its Unicode forms, whatever they typed: signs that no form exists for are left out.</summary>
public static class SoundText
{
    // string.Normalize throws on half a surrogate pair and on U+FFFE
    public static string In(NormalizationForm form, string written) =>
        string.Concat(written.EnumerateRunes().Where(r => r != Rune.ReplacementChar && r.Value != 0xFFFE)).Normalize(form);
}
