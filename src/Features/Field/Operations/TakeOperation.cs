using Lindian.Data;
using Lindian.Domain;
using Lindian.Domain.Field;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Stays;

namespace Lindian.Features.Field;

/// <summary>One operation of a phone: known already, not yet possible, done, or parked; saved with its outcome in one transaction.</summary>
public sealed class TakeOperation(OperationBook book, CurrentUser user, Occasion occasion, DeviceTimes times, IServiceProvider services)
{
    public const string Source = "field";

    public async Task<OperationResult> Run(SentOperation sent, OperationBatch batch, CancellationToken ct)
    {
        if (await book.Known(sent, batch.Find(sent.Id), ct) is { } known) return known;
        if (batch.WaitsFor(sent) is { } missing) return Wait(sent, missing);
        var row = await Begin(sent, batch, ct);
        if (sent.IsTooLarge) throw new BadInput("body", "field.body-too-large");
        if (sent.Kind == OperationBook.DropKind) return await book.Drop(sent, row, ct);
        if (!FieldKind.All.TryGetValue(sent.Kind, out var kind)) throw new BadInput("kind", "field.kind-unknown", sent.Kind);
        if (!user.Is([.. kind.Roles])) throw new RuleBroken("not-allowed");
        return await book.Keep(sent, row, await kind.Run(new Doing(sent, services), ct), ct);
    }

    /// <summary>Nothing is kept; the phone sends it again.</summary>
    public OperationResult Wait(SentOperation sent, string code) => book.Waits(sent, new RuleBroken(code));

    /// <summary>Keeps what was refused, with the reason and how the thing stands; but what was refused because a twin was faster gets the twin's answer.</summary>
    public async Task<OperationResult> Park(SentOperation sent, OperationBatch batch, Exception refused, CancellationToken ct)
    {
        await batch.Read([sent], ct);
        if (await book.Known(sent, batch.Find(sent.Id), ct) is { } known) return known;
        return await book.Park(sent, await Begin(sent, batch, ct), refused, ct);
    }

    // one time for all that the operation does: of the task, the visit, the record
    private async Task<FieldOperation> Begin(SentOperation sent, OperationBatch batch, CancellationToken ct)
    {
        var time = (await times.Count(sent.Said, ct)).NotBefore(await batch.Earliest(sent, ct));
        times.Hold(sent.Said, time);
        (occasion.OperationId, occasion.Source, occasion.HappenedAt) = (sent.Id, Source, time.At);
        var stamp = new FieldStamp(batch.Phone.Id ?? Guid.Empty, sent.Sequence, time.At, occasion.ReceivedAt);
        return new FieldOperation(user.MemberId, new(sent.Id, sent.Kind, sent.Subject, sent.Hash, sent.Mends), stamp);
    }
}
