using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lindian.Features.Shared.Layout;

/// <summary><c>&lt;clock of="Model.Clock" /&gt;</c>: time left or late, with the deadline on hover and for screen readers.</summary>
[HtmlTargetElement("clock", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ClockTagHelper(Texts texts, TimeProvider time) : TagHelper
{
    public ShownClock? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of is null)
        {
            output.SuppressOutput();
            return;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var due = texts.Get("clock.due", LocalTime.Limit(Of.Due));
        (output.TagName, output.TagMode) = ("span", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", $"state state-{Of.ToneAt(now).ToString().ToLowerInvariant()}");
        output.Attributes.SetAttribute("title", Of.Provisional ? $"{due} · {texts["clock.provisional-hint"]}" : due);
        output.Content.Append(Of.TextAt(now, texts)).AppendHtml("<span class=\"visually-hidden\">, ").Append(due).AppendHtml("</span>");
        if (Of.Provisional) output.Content.AppendHtml(" <span class=\"state-mark\">").Append(texts["clock.provisional"]).AppendHtml("</span>");
    }
}
