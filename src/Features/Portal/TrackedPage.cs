using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Features.Demands;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Portal;

/// <summary>A demand as its customer follows it, and what the customer can do about it (P-2, D-9, D-11, D-17).</summary>
[AllowAnonymous, TakesPhotos, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TrackedPage(TrackedDemand tracked, Snapshot<DemandRules> rules, KeptPhotos kept) : WorkPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    public AddForm Add { get; } = new();
    public WordsForm Urge { get; } = new();
    public WordsForm Withdraw { get; } = new();
    public RateForm Rate { get; } = new();
    public AppealForm Appeal { get; } = new();

    /// <summary>Null when no demand has this code.</summary>
    public Tracking? Seen { get; private set; }
    public DemandRules Rules { get; private set; } = null!;

    public bool May(DemandAction action) => Seen?.Allowed.Contains(action) == true;

    public override async Task Load(CancellationToken ct)
    {
        Rules = await rules.Get(ct);
        try
        {
            Seen = await tracked.Read(Code, HttpContext, ct);
            ViewData[KeptPhotos.Field] = await kept.AfterRefusal(HttpContext, ct);
        }
        catch (NotFound)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    public async Task<IActionResult> OnPostAddAsync(AddForm add, [FromServices] AddToDemand run)
    {
        var photos = await kept.Read(Request, add.Photos, Ct);
        return await Done("added", id => run.Run(new(add.Words, id, Photos: photos), Ct));
    }

    public Task<IActionResult> OnPostUrgeAsync(WordsForm urge, [FromServices] UrgeDemand run) =>
        Done("urged", id => run.Run(new(urge.Words, id), Ct));

    public Task<IActionResult> OnPostWithdrawAsync(WordsForm withdraw, [FromServices] WithdrawDemand run) =>
        Done("withdrawn", id => run.Run(new(withdraw.Words, id), Ct));

    public Task<IActionResult> OnPostRateAsync(RateForm rate, [FromServices] RateDemand run) =>
        Done("rated", id => run.Run(new(rate.Satisfaction ?? Satisfaction.NotRated, string.IsNullOrEmpty(rate.Reason) ? null : rate.Reason, rate.Words, id), Ct));

    public Task<IActionResult> OnPostAppealAsync(AppealForm appeal, [FromServices] AppealDemand run) =>
        Done("appealed", id => run.Run(new(appeal.Ground ?? "", appeal.Words, id), Ct));

    private async Task<IActionResult> Done(string what, Func<Guid, Task> act)
    {
        await act(await tracked.Open(Code, HttpContext, Ct));
        return Redirect($"/track/{TrackingCode.Plain(Code)}?done={what}");
    }
}
