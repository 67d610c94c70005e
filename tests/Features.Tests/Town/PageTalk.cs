using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Lindian.Features.Tests;

/// <summary>A page as a browser without script sees it.</summary>
public sealed record SeenPage(int Status, string Url, IHtmlDocument Document)
{
    public string Text => string.Join(' ', (Document.QuerySelector("main")?.TextContent ?? Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public IElement Find(string selector) => Document.QuerySelector(selector) ?? throw new ShouldAssertException($"{Url} ({Status}) has no {selector}: {Text}");

    public string One(string selector) => Find(selector).TextContent.Trim();

    public IReadOnlyList<string> All(string selector) => [.. Document.QuerySelectorAll(selector).Select(e => e.TextContent.Trim())];

    public string Value(string field) => Find($"[name='{field}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        _ => throw new InvalidOperationException($"{Url} has no field {field}"),
    };
}

/// <summary>What people do on pages that have several forms: look at them, fill one in, press one of its buttons.</summary>
public static class PageTalk
{
    extension(Person person)
    {
        public async Task<SeenPage> Looks(string url, string language = "zh")
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { { "Accept", "text/html" }, { "Accept-Language", language } } };
            return await person.Sees(request);
        }

        /// <param name="press">The handler that the button names, as in Find; nothing for the form itself.</param>
        /// <param name="typed">Fields put over what the form holds; a field may be given twice.</param>
        public async Task<SeenPage> Fills(SeenPage page, string? press, params (string Field, string Value)[] typed)
        {
            var form = (IHtmlFormElement)page.Find("main form[method=post]");
            var url = press is null ? form.GetAttribute("action") ?? page.Url : page.Url.Split('?')[0] + "?handler=" + press;
            return await person.Sees(Post(url, Held(form).Where(h => !typed.Any(t => t.Field == h.Field)).Concat(typed)));
        }

        /// <summary>Sends a form of the page as it stands, with these fields filled in, by the button of this value, and follows the redirect.</summary>
        public async Task<SeenPage> Sends(SeenPage page, string form, string button, params (string Field, string Value)[] typed)
        {
            var element = (IHtmlFormElement)page.Find(form);
            foreach (var (field, _) in typed) element.QuerySelector($"[name='{field}']").ShouldNotBeNull($"{form} has no field {field}");
            var pressed = element.QuerySelector($"button[value='{button}']").ShouldNotBeNull($"{form} has no button {button}");
            var sent = Held(element).Where(h => !typed.Any(t => t.Field == h.Field)).Concat(typed).Append((pressed.GetAttribute("name") ?? "", button));
            return await person.Sees(Post(element.GetAttribute("action") ?? page.Url, sent));
        }

        private async Task<SeenPage> Sees(HttpRequestMessage request)
        {
            using var response = await person.Http.SendAsync(request);
            if (response.Headers.Location is { } next) return await person.Looks(next.ToString());
            return new((int)response.StatusCode, request.RequestUri?.ToString() ?? "", new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()));
        }
    }

    private static HttpRequestMessage Post(string url, IEnumerable<(string Field, string Value)> sent) => new(HttpMethod.Post, url)
    {
        Headers = { { "Accept", "text/html" } },
        Content = new FormUrlEncodedContent(sent.Select(s => KeyValuePair.Create(s.Field, s.Value))),
    };

    private static IEnumerable<(string Field, string Value)> Held(IHtmlFormElement form) => form.Elements.SelectMany(e => e switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement { Name.Length: > 0 } input => [(input.Name, input.Value)],
        IHtmlTextAreaElement { Name.Length: > 0 } area => [(area.Name, area.Value)],
        IHtmlSelectElement { Name.Length: > 0, Value: { } value } select => [(select.Name, value)],
        _ => Array.Empty<(string, string)>(),
    });
}
