namespace Lindian.Domain.Text;

/// <summary>Which character stands for which: traditional for simplified, a slip of the input method for what was meant. Data, not code.</summary>
public sealed class CharacterMap
{
    private readonly Dictionary<char, char> meant = [];

    /// <param name="pairs">Two characters each, written then meant: 煙烟, 電电.</param>
    public CharacterMap(IEnumerable<string> pairs)
    {
        foreach (var pair in pairs)
        {
            if (pair.Length != 2) throw new BadInput("pairs", "text.not-a-pair", pair);
            meant[pair[0]] = pair[1];
        }
    }

    public char Meant(char written) => meant.GetValueOrDefault(written, written);
}
