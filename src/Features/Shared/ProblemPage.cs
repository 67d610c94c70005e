using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Shared;

/// <summary>
/// The page a person sees when something was refused outside a form or went wrong. Made without layout and database, so that
/// it also works when those are what failed.
/// </summary>
public static class ProblemPage
{
    public static Task Write(HttpContext context, Texts texts, ProblemDetails problem)
    {
        var encode = HtmlEncoder.Default;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"""
            <!doctype html><html lang="{context.Request.PageLanguage()}"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>{encode.Encode(problem.Title ?? "")}</title></head>
            <body><main><h1>{encode.Encode(problem.Title ?? "")}</h1>
            <p>{encode.Encode(texts.Get("shared.problem-trace", problem.Extensions["code"] ?? "", context.TraceIdentifier))}</p>
            <p><a href="/">{encode.Encode(texts["shared.to-start"])}</a></p></main></body></html>
            """);
    }
}
