using Lindian.Features.Demands;
using Lindian.Features.Governance;
using Lindian.Features.Demands.Books;

namespace Lindian.Features.Tasks;

/// <summary>An entry of one of the supplier's lists.</summary>
public sealed record Named(string Code, string Zh, string En)
{
    public string Said => InLanguage.Of(Zh, En);
}

/// <summary>The supplier's rules for tasks, as data.</summary>
/// <param name="ClaimLimit">How many claimed tasks somebody may have in hand; 0 for no limit.</param>
/// <param name="DemandForm">The form of a task that is made of a demand when nobody names another.</param>
/// <param name="OwnForm">The same for what somebody begins by themselves.</param>
public sealed record TaskBook(
    int ClaimLimit, string DemandForm, string OwnForm, IReadOnlyList<Named> DeclineReasons, IReadOnlyList<Named> CancelReasons, IReadOnlyList<Named> Skills)
{
    public const string Name = "tasks";

    public string Skill(string? code) => Skills.FirstOrDefault(s => s.Code == code)?.Said ?? code ?? "";

    internal static void Check(ProposedBook proposed)
    {
        var (book, root) = (BookPart.Read<TaskBook>(proposed.Json), BookPart.Root);
        root["claimLimit"].Between(book.ClaimLimit, 0, 1000);
        root["demandForm"].Code(book.DemandForm);
        root["ownForm"].Code(book.OwnForm);
        Check(book.DeclineReasons, root["declineReasons"]);
        Check(book.CancelReasons, root["cancelReasons"]);
        Check(book.Skills, root["skills"]);
    }

    private static void Check(IReadOnlyList<Named>? list, BookPart part)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (one, at) in part.Each(list))
        {
            at["code"].Code(one.Code);
            at["zh"].Text(one.Zh, BookPart.LongestName);
            at["en"].Text(one.En, BookPart.LongestName * 2);
            if (!seen.Add(one.Code)) throw at["code"].Wrong("rulebook.twice", one.Code);
        }
    }
}
