namespace Lindian.Domain;

/// <summary>A business rule said no. Answered with 409; the code is stable, the text comes from the resources.</summary>
/// <param name="code">Area and reason, as in <c>demand.not-owner</c>.</param>
/// <param name="values">What the text names, in the order of its placeholders.</param>
public sealed class RuleBroken(string code, params object[] values) : Exception(code)
{
    public string Code { get; } = code;
    public IReadOnlyList<object> Values { get; } = values;
}

/// <summary>It does not exist, or not for this user: both are answered with 404, so nobody learns which.</summary>
public sealed class NotFound(string what) : Exception(what);

/// <summary>Too often from one place in a short time. Answered with 429; nothing was done, and it may be tried again later.</summary>
public sealed class TooOften(string code, params object[] values) : Exception(code)
{
    public string Code { get; } = code;
    public IReadOnlyList<object> Values { get; } = values;
}

/// <summary>What was sent makes no sense by itself, whatever the state of the house. Answered with 400.</summary>
/// <param name="field">The field at fault, named as the client sent it.</param>
public sealed class BadInput(string field, string code, params object[] values) : Exception(code)
{
    public string Field { get; } = field;
    public string Code { get; } = code;
    public IReadOnlyList<object> Values { get; } = values;
}
