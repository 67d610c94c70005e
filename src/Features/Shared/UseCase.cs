using Lindian.Data;

namespace Lindian.Features.Shared;

/// <summary>
/// A write: load within what the user may see, one domain verb, one save. <see cref="Handle"/> does the first two and returns
/// the answer; <see cref="Run"/> saves once, and gives the same answer again when the same operation comes twice.
/// </summary>
public abstract class UseCase<TRequest, TAnswer>(AppDb db)
    where TAnswer : class
{
    protected AppDb Db => db;

    public async Task<TAnswer> Run(TRequest request, CancellationToken ct)
    {
        var name = GetType().Name;
        if (await db.AnswerBefore<TRequest, TAnswer>(name, request, ct) is { } before) return before;
        var answer = await Handle(request, ct);
        if (await db.SaveWithAnswer(name, request, answer, ct)) return answer;
        return await db.AnswerBefore<TRequest, TAnswer>(name, request, ct) ?? throw new InvalidOperationException("The twin of this operation left no answer.");
    }

    /// <summary>The same within another use case, which saves.</summary>
    public Task<TAnswer> Within(TRequest request, CancellationToken ct) => Handle(request, ct);

    protected abstract Task<TAnswer> Handle(TRequest request, CancellationToken ct);
}

/// <summary>The answer of a use case that has nothing to tell.</summary>
public sealed record Done
{
    public static Done It { get; } = new();
}
