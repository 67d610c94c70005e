using System.Security.Cryptography;
using System.Text.Json;
using Lindian.Data.Delivery;
using Lindian.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Data;

/// <summary>
/// A write that may be sent twice (DESIGN, idempotency): the same operation id with the same body gets the same answer, with
/// another body it is refused.
/// </summary>
public static class Operations
{
    /// <summary>The answer given before, if this operation was done already.</summary>
    public static async Task<TAnswer?> AnswerBefore<TRequest, TAnswer>(this AppDb db, string useCase, TRequest request, CancellationToken ct)
        where TAnswer : class
    {
        var occasion = db.Services.Occasion;
        if (occasion.OperationId is not { } id || id == occasion.NewOperation) return null;
        var row = await db.Operations.AsNoTracking().SingleOrDefaultAsync(o => o.ActorId == occasion.Actor.Id && o.OperationId == id, ct);
        if (row is null) return null;
        if (row.UseCase != useCase || row.BodyHash != Hash(request)) throw new RuleBroken("operation.other-body");
        return JsonSerializer.Deserialize<TAnswer>(row.Answer, EventCatalog.Json);
    }

    /// <summary>Saves what was changed together with the answer. False when a twin of this operation was faster.</summary>
    public static async Task<bool> SaveWithAnswer<TRequest, TAnswer>(this AppDb db, string useCase, TRequest request, TAnswer answer, CancellationToken ct)
    {
        var occasion = db.Services.Occasion;
        if (occasion.OperationId is not null)
            occasion.Answer = new StoredAnswer(useCase, Hash(request), JsonSerializer.Serialize(answer, EventCatalog.Json));
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException broken) when (Duplicates.Of<OperationRow>(broken))
        {
            db.ChangeTracker.Clear();
            occasion.NewOperation = null;
            return false;
        }
    }

    /// <exception cref="BadInput"><c>bad-request</c>: a number that is none ("NaN") came through the reader, and can't be written.</exception>
    private static string Hash<TRequest>(TRequest request)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, EventCatalog.Json)));
        }
        catch (ArgumentException)
        {
            throw new BadInput("", "bad-request");
        }
    }
}
