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

    public async Task<OperationResult> Run(SentOperation sent, SentDevice device, CancellationToken ct)
    {
        if (await book.Known(sent, ct) is { } known) return known;
        if (await book.Lacks(sent, ct)) return book.Waits(sent, "field.predecessor");
        var row = await Begin(sent, device, ct);
        if (sent.Kind == OperationBook.DropKind) return await book.Drop(sent, row, ct);
        if (!FieldKind.All.TryGetValue(sent.Kind, out var kind)) throw new BadInput("kind", "field.kind-unknown", sent.Kind);
        if (!user.Is([.. kind.Roles])) throw new RuleBroken("not-allowed");
        try
        {
            return await book.Keep(sent, row, await kind.Run(new Doing(sent, device, services), ct), ct);
        }
        catch (BadInput missing) when (missing.Code == "attachment.missing")
        {
            return book.Waits(sent, "field.attachment");
        }
    }

    /// <summary>Keeps what was refused, with the reason and how the thing stands.</summary>
    public async Task<OperationResult> Park(SentOperation sent, SentDevice device, Exception refused, CancellationToken ct)
    {
        if (await book.Known(sent, ct) is { } known) return known;
        return await book.Park(sent, await Begin(sent, device, ct), refused, ct);
    }

    private async Task<FieldOperation> Begin(SentOperation sent, SentDevice device, CancellationToken ct)
    {
        var (_, time) = await times.Count(device, ct);
        var at = await book.NotBefore(sent, time.At, ct);
        (occasion.OperationId, occasion.Source, occasion.HappenedAt) = (sent.Id, Source, at);
        var stamp = new FieldStamp(sent.DeviceId ?? Guid.Empty, sent.Sequence, at, occasion.ReceivedAt);
        return new FieldOperation(user.MemberId, new(sent.Id, sent.Kind, sent.Subject, sent.Hash, sent.Mends), stamp);
    }
}
