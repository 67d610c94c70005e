using Lindian.Features.Shared.Layout;

namespace Lindian.Features.Demands.Pages;

/// <summary>The rows of any list of demands, drawn by <c>_DemandRows</c>.</summary>
/// <param name="Choose">Each row has a check box for the bar above the list.</param>
public sealed record DemandRowsView(IReadOnlyList<DemandRow> Rows, DemandLabels Labels, bool Choose = false)
{
    // the last two hours of a limit are worth a warning in any list; the case page says what each clock means
    private static readonly TimeSpan Near = TimeSpan.FromHours(2);

    public static ShownClock? ClockOf(DemandRow row) => row.HasLimit ? new ShownClock(row.NextDue, row.NextDue - Near) : null;
}
