using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Field;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Field;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Field;

/// <summary>The operations of phones as they arrived: which are done, which are parked, and what was answered.</summary>
public sealed class OperationBook(AppDb db, CurrentUser user, Vault vault, Problems problems, TheirStates theirs)
{
    /// <summary>The phone gives one up.</summary>
    public const string DropKind = "drop";

    /// <summary>So many of one member wait for a decision; a further one waits on the phone until some are decided.</summary>
    public const int MostParked = 200;

    /// <summary>Letters of a body that is kept.</summary>
    public const int LargestBody = 200_000;

    public sealed record Dropping(Guid Operation);

    /// <summary>The answer given before, if it arrived already. With another content it is refused, and nothing changes.</summary>
    public async Task<OperationResult?> Known(SentOperation sent, FieldOperation? row, CancellationToken ct)
    {
        if (row is null) return null;
        if (row.Outcome == FieldOutcome.Dropped) return new OperationResult(sent.Id, FieldOutcome.Dropped);
        if (row.BodyHash != sent.Hash) return Told(sent.Id, new RuleBroken("operation.other-body"));
        await vault.Load([user.MemberId], ct);
        return vault.Open(row.Result) is { } json ? JsonSerializer.Deserialize<OperationResult>(json, EventCatalog.Json) : new OperationResult(sent.Id, row.Outcome, row.Code);
    }

    public OperationResult Waits(SentOperation sent, RuleBroken why) => Told(sent.Id, why) with { Outcome = FieldOutcome.Waiting };

    /// <summary>Saves what was done together with its outcome; nothing where it waits.</summary>
    public async Task<OperationResult> Keep(SentOperation sent, FieldOperation row, FieldAnswer answer, CancellationToken ct)
    {
        var result = new OperationResult(sent.Id, answer.Outcome, Notes: answer.Notes, Answer: answer.Answer is { } told ? JsonSerializer.SerializeToElement(told, EventCatalog.Json) : null);
        if (answer.Outcome == FieldOutcome.Parked) result = Told(sent.Id, new RuleBroken("field.conflict")) with { Notes = answer.Notes, Conflicts = answer.Conflicts };
        if (answer.Outcome != FieldOutcome.Parked) await Mend(sent.Mends, row.Id, ct);
        return await Save(sent, row, result, ct);
    }

    public async Task<OperationResult> Park(SentOperation sent, FieldOperation row, Exception refused, CancellationToken ct) =>
        await Save(sent, row, Told(sent.Id, refused) with { Theirs = await theirs.Of(sent, ct) }, ct);

    /// <summary>放弃: what was parked, or never sent, is given up; what follows it goes on.</summary>
    public async Task<OperationResult> Drop(SentOperation sent, FieldOperation row, CancellationToken ct)
    {
        var id = sent.Read<Dropping>(JsonSerializerOptions.Web).Operation;
        if (await Mine.SingleOrDefaultAsync(o => o.Id == id, ct) is not { } given)
            db.FieldOperations.Add(given = new FieldOperation(user.MemberId, new(id, DropKind, sent.Subject, ""), new(row.DeviceId, row.Sequence, row.HappenedAt, row.ReceivedAt)));
        else if (given.IsDone && given.Outcome != FieldOutcome.Dropped) throw new RuleBroken("field.done-already");
        await Mend(given.MendsId, row.Id, ct);
        given.Drop();
        return await Save(sent, row, new OperationResult(sent.Id, FieldOutcome.Applied), ct);
    }

    private IQueryable<FieldOperation> Mine => db.FieldOperations.Where(o => o.MemberId == user.MemberId);

    private IQueryable<FieldOperation> Undecided => Mine.Where(o => o.Outcome == FieldOutcome.Parked && o.MendedById == null);

    // a mended one may itself have been meant to mend another
    private async Task Mend(Guid? parked, Guid by, CancellationToken ct)
    {
        while (parked is { } id && await Mine.SingleOrDefaultAsync(o => o.Id == id, ct) is { MendedById: null } row)
        {
            row.MendedBy(by);
            parked = row.MendsId;
        }
    }

    private async Task<OperationResult> Save(SentOperation sent, FieldOperation row, OperationResult result, CancellationToken ct)
    {
        if (result.Outcome == FieldOutcome.Parked && await Undecided.CountAsync(ct) >= MostParked) return Waits(sent, new RuleBroken("field.too-many-parked", MostParked));
        await vault.Ready(user.MemberId, ct);
        var body = result.Outcome == FieldOutcome.Applied || sent.IsTooLarge ? null : vault.Seal(user.MemberId, sent.Body.GetRawText());
        row.End(result.Outcome, result.Code, body, vault.Seal(user.MemberId, JsonSerializer.Serialize(result, EventCatalog.Json)));
        db.FieldOperations.Add(row);
        await db.SaveChangesAsync(ct);
        return result;
    }

    private OperationResult Told(Guid id, Exception refused)
    {
        var problem = problems.Describe(refused);
        return new OperationResult(id, FieldOutcome.Parked, problem.Extensions["code"]?.ToString(), problem.Title);
    }
}
