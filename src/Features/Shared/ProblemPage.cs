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
        var (staff, assets) = (ForStaff(context.Request), context.RequestServices.GetRequiredService<Assets>());
        var start = staff ? "/manage" : "/";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync($"""
            <!doctype html><html lang="{context.Request.PageLanguage()}"{(context.Request.Choice(Choices.Elder) == "on" ? " class=\"elder\"" : "")}><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>{encode.Encode(problem.Title ?? "")}</title>
            {(assets.Find("portal.css") is { } style ? $"""<link rel="stylesheet" href="{style}">""" : "")}{(staff && assets.Find("manage.js") is { } script ? $"""<script src="{script}" type="module"></script>""" : "")}</head>
            <body><header class="head"><div class="wrap"><a class="brand" href="{start}">{encode.Encode(texts[staff ? "product.name" : "product.portal"])}</a></div></header>
            <main class="wrap"><div class="card"><h1>{encode.Encode(problem.Title ?? "")}</h1>{again}
            <p><a href="{start}">{encode.Encode(texts["shared.to-start"])}</a></p>
            <p class="form-hint">{encode.Encode(texts.Get("shared.problem-trace", problem.Extensions["code"] ?? "", context.TraceIdentifier))}</p></div></main></body></html>
            """);
    }

    private static async Task<string> Again(HttpContext context, Texts texts, bool full)
    {
        var (encode, request) = (HtmlEncoder.Default, context.Request);
        var (here, staff) = (encode.Encode(request.PathBase + request.Path + request.QueryString), ForStaff(request));
        var phone = staff ? "" : $"""<p>{encode.Encode(texts["shared.by-phone"])} <a href="tel:95598">95598</a></p>""";
        if (full && staff) phone = Paragraph(texts["shared.tell-administrator"]);
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
            return $"""{Paragraph(texts["shared.soon"])}{phone}<p><a class="btn btn-primary" href="{here}">{encode.Encode(texts["shared.load-again"])}</a></p>""";
        var form = await Form(request);
        // never written into a page
        if (form is not null && form.Keys.Any(k => k.Contains("password", StringComparison.OrdinalIgnoreCase))) return Paragraph(texts["shared.not-done"]);
        var nothing = Paragraph(texts["shared.nothing-saved"]);
        if (form is null) return nothing + Paragraph(texts["shared.go-back"]) + phone;
        var fields = string.Concat(form.SelectMany(f => f.Value.Select(v => $"""<input type="hidden" name="{encode.Encode(f.Key)}" value="{encode.Encode(v ?? "")}">""")));
        return $"""
            {nothing}{Paragraph(texts["shared.typed-kept"])}{(form.Files.Count > 0 ? Paragraph(texts["shared.files-not-kept"]) : "")}{(staff ? "" : Paragraph(texts["shared.lost-elsewhere"]))}{phone}
            <form method="post" action="{here}" data-resend>{fields}<p><button class="btn btn-primary" type="submit">{encode.Encode(texts["shared.send-again"])}</button></p></form>
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

    private static bool ForStaff(HttpRequest request) =>
        request.Path.StartsWithSegments("/manage", StringComparison.Ordinal) || request.Path.StartsWithSegments("/sign-in", StringComparison.Ordinal);

    private static string Paragraph(string text) => $"<p>{HtmlEncoder.Default.Encode(text)}</p>";
}
