using Lindian.Domain;

namespace Lindian.Features.Governance;

/// <summary>How much somebody may send.</summary>
internal static class Limit
{
    public static void Text(string field, int most, params IEnumerable<string?> texts)
    {
        if (texts.Any(text => text?.Length > most)) throw new BadInput(field, "governance.too-long", most);
    }

    public static void Rows(string field, int most, int count)
    {
        if (count > most) throw new BadInput(field, "governance.too-many", most);
    }
}
