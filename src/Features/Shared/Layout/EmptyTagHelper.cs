using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lindian.Features.Shared.Layout;

/// <summary><c>&lt;empty title="…" hint="…"&gt;a link&lt;/empty&gt;</c>: nothing here, and what to do next.</summary>
[HtmlTargetElement("empty")]
public sealed class EmptyTagHelper(Texts texts) : TagHelper
{
    /// <summary>Text key.</summary>
    public string Title { get; set; } = "";

    /// <summary>Text key.</summary>
    public string? Hint { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (output.TagName, output.TagMode) = ("div", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "empty-state");
        output.PreContent.AppendHtml("<strong>").Append(texts[Title]).AppendHtml("</strong>");
        if (Hint is not null) output.PreContent.AppendHtml("<p>").Append(texts[Hint]).AppendHtml("</p>");
    }
}
