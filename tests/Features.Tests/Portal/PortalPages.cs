using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Lindian.Features.Tests.Portal;

/// <summary>Reading pages and sending their forms as a browser without script does.</summary>
internal static class PortalPages
{
    extension(HttpClient browser)
    {
        public async Task<Shown> Opens(string url) => await Shown.From(browser, await browser.SendAsync(Asking(HttpMethod.Get, url)));
    }

    internal static HttpRequestMessage Asking(HttpMethod method, string url)
    {
        var request = new HttpRequestMessage(method, url);
        request.Headers.Accept.ParseAdd("text/html");
        return request;
    }
}

/// <summary>A page that somebody sees.</summary>
internal sealed class Shown(HttpClient browser, int status, Uri address, IDocument page, HttpResponseMessage answer)
{
    public int Status => status;
    public string Path => address.PathAndQuery;
    public IDocument Page => page;
    public HttpResponseMessage Answer => answer;

    /// <summary>What is read in the body of the page, without the frame around it.</summary>
    public string Text => (page.QuerySelector("main") ?? page.Body)?.TextContent ?? "";

    /// <summary>The forms of the page by where they post to, as in <c>?handler=Urge</c>; null is the only or first one.</summary>
    public IHtmlFormElement Form(string? handler = null) => page.QuerySelectorAll<IHtmlFormElement>("main form")
        .First(f => handler is null || (f.GetAttribute("action") ?? "").Contains("handler=" + handler, StringComparison.Ordinal));

    public bool Has(string handler) => page.QuerySelector($"main form[action*='handler={handler}']") is not null;

    /// <summary>Fills a form in and sends it, following the redirect as browsers do.</summary>
    public async Task<Shown> Sends(object typed, string? handler = null) => await Send(Filled(typed, handler), handler);

    /// <summary>What a browser would send: hidden fields and first choices as they stand, and what was typed.</summary>
    public Dictionary<string, string> Filled(object typed, string? handler = null)
    {
        var fields = new Dictionary<string, string>();
        foreach (var control in Form(handler).QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var value = control switch
            {
                IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value ?? "",
                _ => null,
            };
            if (value is not null) fields[control.GetAttribute("name") ?? ""] = value;
        }
        foreach (var property in typed.GetType().GetProperties())
            fields[FieldNamed(property.Name, handler)] = property.GetValue(typed)?.ToString() ?? "";
        return fields;
    }

    public async Task<Shown> Send(Dictionary<string, string> fields, string? handler = null)
    {
        var target = new Uri(address, Form(handler).GetAttribute("action") ?? "");
        using var request = PortalPages.Asking(HttpMethod.Post, target.ToString());
        request.Content = new FormUrlEncodedContent(fields);
        return await From(browser, await browser.SendAsync(request));
    }

    /// <summary>The same as a form with files, whose names and types tell lies.</summary>
    public async Task<Shown> SendWith(Dictionary<string, string> fields, string files, params byte[][] contents)
    {
        var handler = files.Split('.')[0] is var prefix && prefix != "Input" ? prefix : null;
        using var request = PortalPages.Asking(HttpMethod.Post, new Uri(address, Form(handler).GetAttribute("action") ?? "").ToString());
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(f => f.Key != files)) form.Add(new StringContent(value), name);
        foreach (var content in contents) form.Add(new ByteArrayContent(content) { Headers = { ContentType = new("text/html") } }, files, "a.html");
        request.Content = form;
        return await From(browser, await browser.SendAsync(request));
    }

    public static async Task<Shown> From(HttpClient browser, HttpResponseMessage answer)
    {
        for (var hops = 0; (int)answer.StatusCode is >= 301 and <= 303 && hops < 5; hops++)
        {
            var next = new Uri(answer.RequestMessage!.RequestUri!, answer.Headers.Location!);
            answer = await browser.SendAsync(PortalPages.Asking(HttpMethod.Get, next.ToString()));
        }
        var html = await answer.Content.ReadAsStringAsync();
        var page = await BrowsingContext.New().OpenAsync(r => r.Content(html));
        return new Shown(browser, (int)answer.StatusCode, answer.RequestMessage!.RequestUri!, page, answer);
    }

    // "Words" names the field "Input.Words"
    private string FieldNamed(string name, string? handler) => Form(handler).QuerySelectorAll("[name]").Select(c => c.GetAttribute("name") ?? "")
        .FirstOrDefault(n => n == name || n.EndsWith("." + name, StringComparison.Ordinal)) ?? throw new InvalidOperationException($"The form has no field {name}");
}
