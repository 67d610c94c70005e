using Lindian.Features.Governance;

namespace Lindian.Features.Demands.Books;

/// <summary>Who is told when a limit has passed (D-8): levels 1, 2, 3 …, none earlier than the one before, minutes up to thirty days.</summary>
internal static class EscalationBook
{
    private const int MostMinutes = 30 * 24 * 60, MostLevels = 9;

    public static void Check(ProposedBook book)
    {
        var rules = BookPart.Read<EscalationRules>(book.Json);
        BookPart.Root["remindMinutesBefore"].Between(rules.RemindMinutesBefore, 1, MostMinutes);
        var before = new EscalationLevel(0, 0, default);
        foreach (var (level, part) in BookPart.Root["levels"].Each(rules.Levels))
        {
            part["level"].Between(level.Level, 1, MostLevels);
            part["minutesAfter"].Between(level.MinutesAfter, 0, MostMinutes);
            part["role"].OneOf<Domain.Organization.Role>(level.Role);
            if (level.Level != before.Level + 1 || level.MinutesAfter < before.MinutesAfter) throw part.Wrong("rulebook.not-rising");
            before = level;
        }
    }
}
