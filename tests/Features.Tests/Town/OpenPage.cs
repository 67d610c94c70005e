using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Lindian.Features.Tests;

/// <summary>A page as somebody without script sees it: read it, fill a form, send it, land on the next page.</summary>
public sealed record OpenPage(Person Reader, int Status, string Url, IHtmlDocument Document)
{
    private static readonly HtmlParser Parser = new();

    public bool Ok => Status is >= 200 and < 300;
    public string Text => string.Join(' ', (Document.Body?.TextContent ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    public string Title => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>What was refused, as the page says it above its content; empty when nothing was.</summary>
    public string Refusal => Document.QuerySelector("main .alert-danger")?.TextContent.Trim() ?? "";

    public string One(string selector) => Document.QuerySelector(selector)?.TextContent.Trim() ?? throw new InvalidOperationException($"{Url} has no {selector}: {Text}");

    public static Task<OpenPage> Get(Person reader, string url) => Send(reader, new HttpRequestMessage(HttpMethod.Get, url));

    /// <summary>Sends the form whose handler has this name ("" for the page's own), with these values in its fields.</summary>
    /// <param name="values">By field name; a value that is a <c>(string FileName, byte[] Content)</c> is a file.</param>
    public Task<OpenPage> Submit(string handler = "", object? values = null) => Fill(Form(handler), handler, values);

    public Task<OpenPage> SignsOut() => Fill((IHtmlFormElement)(Document.QuerySelector("form[data-sign-out]") ?? throw new InvalidOperationException("No way out")), "", null);

    private IHtmlFormElement Form(string handler)
    {
        var forms = Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().ToList();
        return forms.Find(f => HandlerOf(f.GetAttribute("action")) == handler)
            ?? forms.Find(f => f.QuerySelectorAll("button[formaction]").Any(b => HandlerOf(b.GetAttribute("formaction")) == handler))
            ?? throw new InvalidOperationException($"{Url} has no form '{handler}': {Text}");
    }

    private Task<OpenPage> Fill(IHtmlFormElement form, string handler, object? values)
    {
        var given = (values?.GetType().GetProperties() ?? []).ToDictionary(p => p.Name.Replace('_', '.'), p => p.GetValue(values), StringComparer.OrdinalIgnoreCase);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Preset(form).Where(f => !given.ContainsKey(f.Name))) content.Add(new StringContent(value), name);
        foreach (var (name, value) in given) Add(content, NameIn(form, name), value);
        var button = form.QuerySelectorAll("button[formaction]").FirstOrDefault(b => HandlerOf(b.GetAttribute("formaction")) == handler);
        var action = button?.GetAttribute("formaction") ?? form.GetAttribute("action");
        return Send(Reader, new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(new Uri("http://localhost"), Url), action ?? "")) { Content = content });
    }

    /// <summary>What a browser sends of untouched fields.</summary>
    private static IEnumerable<(string Name, string Value)> Preset(IHtmlFormElement form)
    {
        foreach (var field in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = field.GetAttribute("name") ?? "";
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" }: break;
                case IHtmlInputElement input: yield return (name, input.Value); break;
                case IHtmlTextAreaElement area: yield return (name, area.Value); break;
                case IHtmlSelectElement { Value: { } chosen }: yield return (name, chosen); break;
            }
        }
    }

    private static string NameIn(IHtmlFormElement form, string name) =>
        form.QuerySelectorAll("[name]").Select(f => f.GetAttribute("name") ?? "").FirstOrDefault(n => n.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new InvalidOperationException($"The form has no field {name}: {form.OuterHtml}");

    private static void Add(MultipartFormDataContent content, string name, object? value)
    {
        if (value is (string fileName, byte[] bytes)) content.Add(new ByteArrayContent(bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/octet-stream") } }, name, fileName);
        else content.Add(new StringContent(value?.ToString() ?? ""), name);
    }

    private static string HandlerOf(string? action) =>
        action is not null && action.Contains("handler=", StringComparison.Ordinal) ? action[(action.IndexOf("handler=", StringComparison.Ordinal) + 8)..].Split('&')[0] : "";

    private static async Task<OpenPage> Send(Person reader, HttpRequestMessage request)
    {
        for (var hops = 0; ; hops++)
        {
            request.Headers.Accept.ParseAdd("text/html");
            using var response = await reader.Http.SendAsync(request);
            var at = request.RequestUri is { IsAbsoluteUri: true } absolute ? absolute.PathAndQuery : request.RequestUri?.ToString() ?? "";
            if (response.Headers.Location is not { } next || hops > 5)
                return new OpenPage(reader, (int)response.StatusCode, at, await Parser.ParseDocumentAsync(await response.Content.ReadAsStringAsync()));
            request = new HttpRequestMessage(HttpMethod.Get, next.IsAbsoluteUri ? next.PathAndQuery : next.ToString());
        }
    }
}
