using Lindian.Data;
using Lindian.Domain;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Lindian.Features.Shared;

/// <summary>
/// Turns a refusal into an answer, once for the whole product: a stable code for machines and a text in the user's language.
/// Pages get a page, everything else gets ProblemDetails.
/// </summary>
public sealed class Problems(Texts texts, ILogger<Problems> log) : IExceptionHandler
{
    private const string SecondsToWait = "10";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = Describe(exception);
        Log(problem, exception, httpContext.TraceIdentifier);
        problem.Extensions["trace"] = httpContext.TraceIdentifier;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable) httpContext.Response.Headers.RetryAfter = SecondsToWait;
        httpContext.Response.StatusCode = problem.Status ?? 500;
        if (WantsPage(httpContext.Request)) await ProblemPage.Write(httpContext, texts, problem);
        else await httpContext.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", cancellationToken);
        return true;
    }

    // an outage is one line for each request: traces by the thousand would fill the disk that may be what is full
    private void Log(ProblemDetails problem, Exception exception, string trace)
    {
        if (problem.Status == StatusCodes.Status503ServiceUnavailable) log.LogWarning("Not served: {Code}, {Reason}, trace {Trace}", problem.Extensions["code"], exception.GetBaseException().Message, trace);
        else if (problem.Status >= 500) log.LogError(exception, "Unexpected failure, trace {Trace}", trace);
    }

    public ProblemDetails Describe(Exception exception) => exception switch
    {
        RuleBroken rule => Problem(409, rule.Code, [.. rule.Values]),
        BadInput bad => Problem(400, bad.Code, [.. bad.Values], bad.Field),
        TooOften often => Problem(429, often.Code, [.. often.Values]),
        NotFound => Problem(404, "not-found", []),
        InvalidDataException => Problem(400, "bad-request", []), // a form that cannot be read
        BadHttpRequestException bad => Problem(bad.StatusCode, CodeOf(bad.StatusCode), []),
        _ when UnreadableText.IsCause(exception) => Problem(400, "bad-request", []),
        _ => DatabaseFailure.CodeOf(exception) is { } failure ? Problem(StatusCodes.Status503ServiceUnavailable, failure, []) : Problem(500, "unexpected", []),
    };

    /// <summary>A bare status of the router or of the sign-in, told to a program like every other refusal.</summary>
    public Task Tell(StatusCodeContext refused)
    {
        var answer = refused.HttpContext.Response;
        var problem = Problem(answer.StatusCode, CodeOf(answer.StatusCode), []);
        problem.Extensions["trace"] = refused.HttpContext.TraceIdentifier;
        return answer.WriteAsJsonAsync(problem, options: null, "application/problem+json", refused.HttpContext.RequestAborted);
    }

    private static string CodeOf(int status) => status switch
    {
        401 => "sign-in.needed",
        403 => "not-allowed",
        404 => "not-found",
        405 => "method-wrong",
        413 => "too-large",
        415 => "content-type-wrong",
        >= 500 => "unexpected",
        _ => "bad-request",
    };

    /// <summary>For the few refusals that carry more than their code.</summary>
    public ProblemDetails Problem(int status, string code, object[] values, string? field = null)
    {
        var problem = new ProblemDetails { Status = status, Title = texts.Error(code, values), Type = "urn:lindian:" + code };
        problem.Extensions["code"] = code;
        if (field is not null) problem.Extensions["field"] = field;
        return problem;
    }

    private static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}
