using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Demands.Pages;

/// <summary>待派工单: confirm type and target of one demand in one step, change them, or take over the suggestions of many (D-3, D-6, D-14).</summary>
[Authorize(Policy = DemandPolicies.Dispatch)]
public sealed class QueuePage(QueueSheet sheet, RouteDemand route, RouteMany many, MergeDemand merge) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public QueueQuery Query { get; set; } = new();

    [BindProperty]
    public QueueForm Form { get; set; } = new();

    public QueueView Shown { get; private set; } = null!;

    /// <summary>What could not be sent, after a selection was.</summary>
    public IReadOnlyList<NotRouted> Refused { get; private set; } = [];
    public int? Sent { get; private set; }

    /// <summary>Whose button has the cursor after something went on its way: the next one, so that Enter goes on.</summary>
    public Guid? Next => (Query.Sent is not null || Query.Merged) && Shown.Rows is [var first, ..] ? first.Demand.Id : null;

    public override async Task Load(CancellationToken ct)
    {
        Shown = await sheet.Read(Request, Query, ct);
        Sent ??= Query.Sent;
    }

    /// <param name="only">The demand whose button was pressed.</param>
    public async Task<IActionResult> OnPostSendAsync(Guid only)
    {
        await route.Run(await sheet.RequestFor(Form, only, Ct), Ct);
        return Back(1);
    }

    public async Task<IActionResult> OnPostSendAllAsync()
    {
        var requests = new List<RouteDemand.Request>();
        foreach (var id in Form.Ids.Distinct()) requests.Add(await sheet.RequestFor(Form, id, Ct));
        Refused = await many.Run(requests, Ct);
        Sent = requests.Count - Refused.Count;
        if (Refused.Count == 0) return Back(requests.Count);
        // shown at once, with what was typed; sending this form again repeats only what was refused
        await Load(Ct);
        return Page();
    }

    /// <param name="only">The later one, which follows.</param>
    /// <param name="into">The one that it repeats.</param>
    public async Task<IActionResult> OnPostMergeAsync([FromQuery] Guid only, [FromQuery] Guid into)
    {
        await merge.Run(new(into, only, Form.Versions.TryGetValue(only, out var seen) ? seen : null), Ct);
        return Redirect(Request.UrlWith(new() { ["handler"] = null, ["only"] = null, ["into"] = null, ["sent"] = null, ["after"] = null, ["before"] = null, ["merged"] = "true" }));
    }

    // to the front of the queue, where what is due first now stands
    private RedirectResult Back(int sent) => Redirect(Request.UrlWith(new() { ["after"] = null, ["before"] = null, ["merged"] = null, ["sent"] = sent.ToString() }));
}
