using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Maps.Field;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Visits;
using Lindian.Features.Organization;
using Lindian.Features.Visits.Stays;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lindian.Features.Field;

/// <summary>
/// 同步: takes what a phone did, in the order in which it sent it, each by itself (F-2). Applied once, merged by rule, parked with the reason, or
/// waiting for what must come before; never lost, and one that fails never keeps back those of other tasks. Code: field.too-many-operations.
/// </summary>
public sealed class TakeOperations(IServiceScopeFactory scopes, OperationBatch batch, TimeAnchors anchors, ILogger<TakeOperations> log)
{
    public const int Most = 50;

    /// <summary>Operations that one may name as coming before it, and photos that belong to it.</summary>
    public const int MostNamed = 200;
    private const int MostAttempts = 5, LongestKind = 40;
    private const string Stale = "stale";

    /// <param name="SentAt">By the clock of the device.</param>
    public sealed record Request(DateTimeOffset SentAt, IReadOnlyList<SentOperation> Operations);

    /// <param name="Anchor">For the device to keep: what it does later did not happen before.</param>
    public sealed record Answer(IReadOnlyList<OperationResult> Results, TimeAnchor Anchor);

    public async Task<Answer> Run(Request request, CancellationToken ct)
    {
        if (request.Operations.Count > Most) throw new BadInput("operations", "field.too-many-operations", Most);
        if (request.Operations.Any(IsNonsense)) throw new BadInput("operations", "bad-request");
        var (results, all) = (new List<OperationResult>(), request.Operations.Select(o => o with { Said = Said(o, request.SentAt) }).ToList());
        await batch.Read(all, ct);
        foreach (var sent in all) results.Add(await Take(sent, ct));
        return new Answer(results, anchors.Give());
    }

    private static bool IsNonsense(SentOperation? sent) =>
        sent is null || sent.Id == Guid.Empty || sent.Kind is not { Length: <= LongestKind } || sent.Body.ValueKind == JsonValueKind.Undefined || sent.After?.Count > MostNamed || sent.Attachments?.Count > MostNamed;

    // from a browser only the arrival counts, and without a time of ours that the phone held the moment of sending
    private DeviceStamp? Said(SentOperation sent, DateTimeOffset sentAt)
    {
        if (batch.Phone.Id is null) return null;
        var held = anchors.Read(sent.Anchor);
        return new DeviceStamp(held is null ? sentAt.UtcDateTime : sent.Told.UtcDateTime, sentAt.UtcDateTime, held, batch.Phone.Installation, sent.Sequence);
    }

    // who was faster is asked again, with fresh eyes
    private async Task<OperationResult> Take(SentOperation sent, CancellationToken ct)
    {
        var taken = false;
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            try
            {
                if (attempt > 1) await batch.Read([sent], ct);
                return await Once(sent, ct);
            }
            catch (RuleBroken refused) when (refused.Code == Stale)
            {
                taken = FieldKind.All.TryGetValue(sent.Kind, out var kind) && kind.Begins;
            }
            catch (DbUpdateException twin) when (Duplicates.Refused(twin))
            {
                taken = true;
            }
            catch (Exception broken) when (broken is not OperationCanceledException && DatabaseFailure.CodeOf(broken) is null)
            {
                log.LogError(broken, "Operation {Id} failed and was parked", sent.Id);
                return await Park(sent, broken, ct);
            }
        }

        // what never goes through names what is there already; else others are at it all the time, and the phone comes again
        return taken ? await Park(sent, new RuleBroken("field.id-taken"), ct) : await InScope(one => Task.FromResult(one.Wait(sent, Stale)), ct);
    }

    private async Task<OperationResult> Once(SentOperation sent, CancellationToken ct)
    {
        try
        {
            return await InScope(one => one.Run(sent, batch, ct), ct);
        }
        catch (Exception refused) when (refused is BadInput or NotFound or RuleBroken { Code: not Stale })
        {
            return await Park(sent, refused, ct);
        }
    }

    private Task<OperationResult> Park(SentOperation sent, Exception refused, CancellationToken ct) => InScope(one => one.Park(sent, batch, refused, ct), ct);

    private async Task<OperationResult> InScope(Func<TakeOperation, Task<OperationResult>> work, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<Sessions>().ActFor(batch.MemberId, ct)) throw new NotFound("member");
        batch.ShareKey(scope.ServiceProvider.GetRequiredService<Vault>());
        var result = await work(scope.ServiceProvider.GetRequiredService<TakeOperation>());
        batch.Learn(scope.ServiceProvider.GetRequiredService<AppDb>().FieldOperations.Local);
        return result;
    }
}
