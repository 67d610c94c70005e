using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Lindian.Features.Tests;

/// <summary>A page as it came, for looking at.</summary>
public sealed record SeenPage(int Status, string Url, IDocument Document)
{
    public string Text => Document.QuerySelector("main")?.TextContent ?? Document.Body?.TextContent ?? "";

    public string One(string selector) => Document.QuerySelector(selector)?.TextContent.Trim() ?? throw new InvalidOperationException($"{Url} ({Status}) has no {selector}");

    public IReadOnlyList<string> All(string selector) => [.. Document.QuerySelectorAll(selector).Select(e => e.TextContent.Trim())];

    public string Value(string field) => Document.QuerySelector($"[name='{field}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        _ => throw new InvalidOperationException($"{Url} has no field {field}"),
    };
}

/// <summary>What people do with pages: open them, fill the form in, press one of its buttons.</summary>
public static class PageTalk
{
    extension(Person person)
    {
        public async Task<SeenPage> Opens(string url, string language = "zh")
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { { "Accept", "text/html" }, { "Accept-Language", language } } };
            return await person.Sees(request);
        }

        /// <param name="press">The handler that the button names, as in Find; nothing for the form itself.</param>
        /// <param name="typed">Fields put over what the form holds; a field may be given twice.</param>
        public async Task<SeenPage> Fills(SeenPage page, string? press, params (string Field, string Value)[] typed)
        {
            var form = page.Document.QuerySelector<IHtmlFormElement>("main form[method=post]") ?? throw new InvalidOperationException($"{page.Url} ({page.Status}) has no form: {page.Text}");
            var sent = Held(form).Where(h => !typed.Any(t => t.Field == h.Field)).Concat(typed);
            var url = press is null ? form.GetAttribute("action") ?? page.Url : page.Url.Split('?')[0] + "?handler=" + press;
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Headers = { { "Accept", "text/html" } } };
            request.Content = new FormUrlEncodedContent(sent.Select(s => KeyValuePair.Create(s.Field, s.Value)));
            return await person.Sees(request);
        }

        private async Task<SeenPage> Sees(HttpRequestMessage request)
        {
            using var response = await person.Http.SendAsync(request);
            if (response.Headers.Location is { } next) return await person.Opens(next.ToString());
            var html = await response.Content.ReadAsStringAsync();
            return new((int)response.StatusCode, request.RequestUri?.ToString() ?? "", await new HtmlParser().ParseDocumentAsync(html));
        }
    }

    private static IEnumerable<(string Field, string Value)> Held(IHtmlFormElement form) => form.Elements.SelectMany(e => e switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement { Name.Length: > 0 } input => [(input.Name, input.Value)],
        IHtmlTextAreaElement { Name.Length: > 0 } area => [(area.Name, area.Value)],
        IHtmlSelectElement { Name.Length: > 0, Value: { } value } select => [(select.Name, value)],
        _ => Array.Empty<(string, string)>(),
    });
}
