using Lindian.Data;
using Lindian.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Shared;

/// <summary>A page that a refused post shows again: with what was typed, what it needs to draw itself, and the reason.</summary>
public interface IShowAgain
{
    /// <summary>Loads what the page shows, as its GET does.</summary>
    Task ShowAgain(CancellationToken ct);
}

/// <summary>
/// Lets the handlers of pages speak of the good case only. What is not valid never reaches the handler; what the rules refuse
/// comes back as the same page with the reason: 400 for a field, 409 for a rule. What a page has no handler for is 405, what is no form 415.
/// </summary>
public sealed class RefusalsOnPages(Texts texts) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is null && !IsReading(context.HttpContext.Request.Method))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed); // else the page would draw itself with nothing loaded
        }
        else if (!IsReading(context.HttpContext.Request.Method) && !context.HttpContext.Request.HasFormContentType)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status415UnsupportedMediaType);
        }
        else if (context.HandlerInstance is not IShowAgain page || HttpMethods.IsGet(context.HttpContext.Request.Method))
        {
            await next();
        }
        else if (!context.ModelState.IsValid)
        {
            context.Result = await Again(page, StatusCodes.Status400BadRequest, context.HttpContext);
        }
        else
        {
            var done = await next();
            if (StatusOf(done.Exception, context.ModelState) is not { } status) return;
            done.ExceptionHandled = true;
            done.Result = await Again(page, status, context.HttpContext);
        }
    }

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private int? StatusOf(Exception? refusal, ModelStateDictionary state)
    {
        switch (refusal)
        {
            case RuleBroken rule:
                state.AddModelError("", texts.Error(rule.Code, rule.Values));
                return StatusCodes.Status409Conflict;
            case TooOften often:
                state.AddModelError("", texts.Error(often.Code, often.Values));
                return StatusCodes.Status429TooManyRequests;
            case BadInput input:
                state.AddModelError(NameIn(state, input.Field), texts.Error(input.Code, input.Values));
                return StatusCodes.Status400BadRequest;
            default:
                return null;
        }
    }

    // a use case says "phone", the form that called it "Input.Phone"
    private static string NameIn(ModelStateDictionary state, string field) => state.Keys.FirstOrDefault(key =>
        key.Equals(field, StringComparison.OrdinalIgnoreCase) || key.EndsWith("." + field, StringComparison.OrdinalIgnoreCase)) ?? "";

    private static async Task<PageResult> Again(IShowAgain page, int status, HttpContext context)
    {
        context.RequestServices.GetRequiredService<AppDb>().ChangeTracker.Clear(); // what was refused half done must not be saved by reading
        await page.ShowAgain(context.RequestAborted);
        return new PageResult { StatusCode = status };
    }
}
