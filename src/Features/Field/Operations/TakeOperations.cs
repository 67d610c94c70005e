using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Field.Devices;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Stays;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lindian.Features.Field;

/// <summary>
/// 同步: takes what a phone did, in the order in which it sent it, each by itself (F-2). Applied once, merged by rule, parked with the reason, or
/// waiting for what must come before; never lost, and one that fails never keeps back those of other tasks. Code: field.too-many-operations.
/// </summary>
public sealed class TakeOperations(IServiceScopeFactory scopes, CurrentUser user, CurrentDevice phone, TimeAnchors anchors, ILogger<TakeOperations> log)
{
    public const int Most = 50;
    private const int MostAttempts = 5, LongestKind = 40;
    private const string Stale = "stale";

    /// <param name="SentAt">By the clock of the device.</param>
    public sealed record Request(DateTimeOffset SentAt, IReadOnlyList<SentOperation> Operations);

    /// <param name="Anchor">For the device to keep: what it does later did not happen before.</param>
    public sealed record Answer(IReadOnlyList<OperationResult> Results, TimeAnchor Anchor);

    public async Task<Answer> Run(Request request, CancellationToken ct)
    {
        if (request.Operations.Count > Most) throw new BadInput("operations", "field.too-many-operations", Most);
        if (request.Operations.Any(o => o is null || o.Id == Guid.Empty || o.Kind.Length > LongestKind)) throw new BadInput("operations", "bad-request");
        var results = new List<OperationResult>();
        foreach (var sent in request.Operations) results.Add(await Take(sent with { DeviceId = phone.Id }, request.SentAt, ct));
        return new Answer(results, anchors.Give());
    }

    // who was faster is asked again, with fresh eyes
    private async Task<OperationResult> Take(SentOperation sent, DateTimeOffset sentAt, CancellationToken ct)
    {
        // without a time of ours that it held, and from a browser, only the arrival counts
        var held = phone.Id is not null && anchors.Read(sent.Anchor) is not null;
        var device = new SentDevice(held ? sent.Told : sentAt, phone.Installation, sent.Sequence, sentAt, sent.Anchor);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Once(sent, device, ct);
            }
            catch (RuleBroken refused) when (refused.Code == Stale && attempt < MostAttempts) { }
            catch (DbUpdateException twin) when (Duplicates.Refused(twin) && attempt < MostAttempts) { }
            catch (DbUpdateException taken) when (Duplicates.Refused(taken))
            {
                return await InScope(one => one.Park(sent, device, new RuleBroken("field.id-taken"), ct), ct);
            }
            catch (Exception broken) when (broken is not OperationCanceledException && DatabaseFailure.CodeOf(broken) is null)
            {
                log.LogError(broken, "Operation {Id} failed and was parked", sent.Id);
                return await InScope(one => one.Park(sent, device, broken, ct), ct);
            }
        }
    }

    private async Task<OperationResult> Once(SentOperation sent, SentDevice device, CancellationToken ct)
    {
        try
        {
            return await InScope(one => one.Run(sent, device, ct), ct);
        }
        catch (Exception refused) when (refused is BadInput or NotFound or RuleBroken { Code: not Stale })
        {
            return await InScope(one => one.Park(sent, device, refused, ct), ct);
        }
    }

    private async Task<OperationResult> InScope(Func<TakeOperation, Task<OperationResult>> work, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<Sessions>().ActFor(user.MemberId, ct)) throw new NotFound("member");
        return await work(scope.ServiceProvider.GetRequiredService<TakeOperation>());
    }
}
