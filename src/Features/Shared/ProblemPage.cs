using System.Text.Encodings.Web;
using Lindian.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Shared;

/// <summary>
/// The page a person sees when something was refused outside a form or went wrong. Made without layout and database, so that
/// it also works when those are what failed. What was typed into a form rests in it, to be sent again under the same operation id.
/// </summary>
public static class ProblemPage
{
    public static async Task Write(HttpContext context, Texts texts, ProblemDetails problem)
    {
        var encode = HtmlEncoder.Default;
        var outage = problem.Status == StatusCodes.Status503ServiceUnavailable;
        var full = Equals(problem.Extensions["code"], DatabaseFailure.Full);
        var again = outage ? await Again(context, texts, full) : "";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync($"""
            <!doctype html><html lang="{context.Request.PageLanguage()}"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>{encode.Encode(problem.Title ?? "")}</title>{Style(context)}</head>
            <body><main class="wrap"><div class="card"><h1>{encode.Encode(problem.Title ?? "")}</h1>{again}
            <p><a href="{(ForStaff(context.Request) ? "/manage" : "/")}">{encode.Encode(texts["shared.to-start"])}</a></p>
            <p class="form-hint">{encode.Encode(texts.Get("shared.problem-trace", problem.Extensions["code"] ?? "", context.TraceIdentifier))}</p></div></main></body></html>
            """);
    }

    private static string Style(HttpContext context) => context.RequestServices.GetRequiredService<Assets>().Find("portal.css") is { } file ? $"""<link rel="stylesheet" href="{file}">""" : "";

    private static async Task<string> Again(HttpContext context, Texts texts, bool full)
    {
        var (encode, request) = (HtmlEncoder.Default, context.Request);
        var here = encode.Encode(request.PathBase + request.Path + request.QueryString);
        var phone = !ForStaff(request) ? $"""<p>{encode.Encode(texts["shared.by-phone"])} <a href="tel:95598">95598</a></p>""" : Paragraph(texts[full ? "shared.tell-administrator" : "shared.all-safe"]);
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType) return $"""{phone}<p><a class="btn btn-primary" href="{here}">{encode.Encode(texts["shared.load-again"])}</a></p>""";
        var nothing = Paragraph(texts["shared.nothing-saved"]);
        if (await Form(request) is not { } form) return nothing + Paragraph(texts["shared.go-back"]) + phone;
        var secret = form.Keys.Any(k => k.Contains("password", StringComparison.OrdinalIgnoreCase)); // never written into a page
        if (secret) return nothing;
        var fields = string.Concat(form.SelectMany(f => f.Value.Select(v => $"""<input type="hidden" name="{encode.Encode(f.Key)}" value="{encode.Encode(v ?? "")}">""")));
        return $"""
            {nothing}{Paragraph(texts["shared.typed-kept"])}{(form.Files.Count > 0 ? Paragraph(texts["shared.files-not-kept"]) : "")}{phone}
            <form method="post" action="{here}">{fields}<button class="btn btn-primary" type="submit">{encode.Encode(texts["shared.send-again"])}</button></form>
            """;
    }

    /// <summary>Null when reading it is what failed: photos wait on the disk.</summary>
    private static async Task<IFormCollection?> Form(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception unread) when (unread is IOException or InvalidDataException)
        {
            return null;
        }
    }

    private static bool ForStaff(HttpRequest request) => request.Path.StartsWithSegments("/manage", StringComparison.Ordinal);

    private static string Paragraph(string text) => $"<p>{HtmlEncoder.Default.Encode(text)}</p>";
}
