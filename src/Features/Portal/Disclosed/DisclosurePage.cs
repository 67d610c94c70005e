using Lindian.Features.Demands;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OutputCaching;

namespace Lindian.Features.Portal;

/// <summary>“三公开” (P-9): prices, fees, procedures and promises, with how the promises were kept as far as our clocks can tell.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicPages.Kept)]
public sealed class DisclosurePage(Snapshot<Rulebooks> books, PromiseFigures figures, Texts texts) : WorkPage
{
    private IReadOnlyDictionary<PromiseMeasure, PromiseState> states = new Dictionary<PromiseMeasure, PromiseState>();

    public DisclosureBook Book { get; private set; } = null!;

    public override async Task Load(CancellationToken ct)
    {
        Book = (await books.Get(ct)).Newest<DisclosureBook>(DisclosureBook.Name);
        states = await figures.Of(Book.Sections.SelectMany(s => s.Rows).Select(r => r.Measure).OfType<PromiseMeasure>(), ct);
    }

    /// <summary>In words how a row was kept; “not measured yet” where nothing measures it.</summary>
    public string StateOf(DisclosureRow row)
    {
        if (row.Measure is not { } measure) return texts["disclosure.not-measured"];
        var state = states[measure];
        if (state.InTime is not { } share) return texts["disclosure.too-few"];
        return state is { Average: true, MeanMinutes: { } mean }
            ? texts.Get("disclosure.average", mean < 120 ? texts.Get("disclosure.minutes", Math.Round(mean)) : texts.Get("disclosure.hours", Math.Round(mean / 60, 1)), state.Count)
            : texts.Get("disclosure.in-time", share.Percent, share.Whole);
    }
}
