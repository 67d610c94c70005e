using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Lindian.Features.Tests;

/// <summary>A page as a browser without script sees it.</summary>
public sealed record SeenPage(int Status, string Url, IHtmlDocument Html)
{
    public string Text => string.Join(' ', (Html.QuerySelector("main")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public IElement Find(string selector) => Html.QuerySelector(selector) ?? throw new ShouldAssertException($"{Url} ({Status}) has no {selector}: {Text}");
}

/// <summary>What people do on pages: open them, fill in a form, press one of its buttons.</summary>
public static class PageTalk
{
    extension(Person person)
    {
        public async Task<SeenPage> Opens(string url)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.Add("Accept", "text/html");
            using var response = await person.Http.SendAsync(request);
            return await Seen(response, url);
        }

        /// <summary>Sends a form of the page as it stands, with these fields filled in, by the button of this value, and follows the redirect.</summary>
        public async Task<SeenPage> Sends(SeenPage page, string form, string button, params (string Name, string Value)[] typed)
        {
            var element = (IHtmlFormElement)page.Find(form);
            foreach (var (name, _) in typed) element.QuerySelector($"[name='{name}']").ShouldNotBeNull($"{form} has no field {name}");
            var pressed = element.QuerySelector($"button[value='{button}']").ShouldNotBeNull($"{form} has no button {button}");
            var fields = Filled(element).Where(f => !typed.Any(t => t.Name == f.Key)).Concat(typed.Select(t => KeyValuePair.Create(t.Name, t.Value)))
                .Append(KeyValuePair.Create(pressed.GetAttribute("name") ?? "", button));
            using var request = new HttpRequestMessage(HttpMethod.Post, element.GetAttribute("action")) { Content = new FormUrlEncodedContent(fields) };
            request.Headers.Add("Accept", "text/html");
            using var response = await person.Http.SendAsync(request);
            return response.Headers.Location is { } next ? await person.Opens(next.ToString()) : await Seen(response, request.RequestUri?.ToString() ?? "");
        }
    }

    private static async Task<SeenPage> Seen(HttpResponseMessage response, string url) =>
        new((int)response.StatusCode, url, new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()));

    private static IEnumerable<KeyValuePair<string, string>> Filled(IHtmlFormElement form) => form.Elements
        .Where(e => e is not IHtmlButtonElement && e.GetAttribute("name") is not null)
        .Where(e => e is not IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false })
        .Select(e => KeyValuePair.Create(e.GetAttribute("name") ?? "", e switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlSelectElement select => select.Value ?? "",
            IHtmlTextAreaElement area => area.Value,
            _ => "",
        }));
}
