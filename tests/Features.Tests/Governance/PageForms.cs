using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Lindian.Features.Tests.Governance;

/// <summary>Fills in and sends the forms of pages as a browser does.</summary>
internal static class PageForms
{
    /// <param name="button">A part of the form's address or of its only button's text; the first posting form unless given.</param>
    public static async Task<Reply> Submits(this Person person, string page, Dictionary<string, string> typed, string button = "")
    {
        using var shown = new HttpRequestMessage(HttpMethod.Get, page);
        shown.Headers.Add("Accept", "text/html");
        var html = await (await person.Http.SendAsync(shown)).Content.ReadAsStringAsync();
        var form = new HtmlParser().ParseDocument(html).QuerySelectorAll("main form[method=post]").First(f => f.OuterHtml.Contains(button));
        var fields = form.QuerySelectorAll("input[name], textarea[name], select[name]").Where(Counts).Select(e => KeyValuePair.Create(e.GetAttribute("name")!, Value(e)))
            .Where(f => !typed.ContainsKey(f.Key)).Concat(typed);
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : page;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri("http://localhost" + page), action)) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Accept", "text/html");
        using var answer = await person.Http.SendAsync(request);
        return new Reply((int)answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), answer.Headers.Location?.ToString());
    }

    private static bool Counts(AngleSharp.Dom.IElement e) =>
        e is not IHtmlInputElement { Type: "file" } and not IHtmlInputElement { Type: "checkbox", IsChecked: false };

    private static string Value(AngleSharp.Dom.IElement e) => e switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => "",
    };
}
