using Lindian.Domain;

namespace Lindian.Features.Demands;

public static class ChoiceCheck
{
    /// <summary>Refuses a code that is not on the supplier's list.</summary>
    public static void Check(this IReadOnlyList<Choice> list, string field, string code)
    {
        if (!list.Any(c => c.Code == code)) throw new BadInput(field, "demand.choice-unknown", code);
    }
}
