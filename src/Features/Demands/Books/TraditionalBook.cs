using Lindian.Features.Governance;

namespace Lindian.Features.Demands.Books;

/// <summary>Which simplified character a traditional one is: one for one. The same key twice is no JSON of this house.</summary>
internal static class TraditionalBook
{
    public static void Check(ProposedBook book)
    {
        foreach (var (written, meant) in BookPart.Read<Dictionary<string, string>>(book.Json))
        {
            var part = BookPart.Root[written];
            part.OneCharacter(written);
            part.OneCharacter(meant);
            if (written == meant) throw part.Wrong("rulebook.same-character", written);
        }
    }
}
